/** Added to the diagonal, in parts of its largest entry, so that directions in which nothing bends are followed too. */
const RIDGE = 1e-10;

/**
 * Solves a system of linear equations with a symmetric matrix without negative eigenvalues (Cholesky).
 *
 * @param matrix `[row][column]`, row by row; it is overwritten
 */
export function solvePositive(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const ridge = RIDGE * matrix.reduce((most, row, index) => Math.max(most, row[index]!), 1);
  for (let row = 0; row < size; row++) {
    const own = matrix[row]!;
    own[row]! += ridge;
    for (let column = 0; column <= row; column++) {
      const other = matrix[column]!;
      let rest = own[column]!;
      for (let index = 0; index < column; index++) rest -= own[index]! * other[index]!;
      own[column] = column < row ? rest / other[column]! : Math.sqrt(Math.max(rest, ridge / 2));
    }
  }
  const solution = right.slice();
  for (let row = 0; row < size; row++) {
    for (let index = 0; index < row; index++) solution[row]! -= matrix[row]![index]! * solution[index]!;
    solution[row]! /= matrix[row]![row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let index = row + 1; index < size; index++)
      solution[row]! -= matrix[index]![row]! * solution[index]!;
    solution[row]! /= matrix[row]![row]!;
  }
  return solution;
}
