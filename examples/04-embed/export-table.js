/**
 * Hands the reader the public table as a CSV file, which Excel and WPS open. What writes it is loaded only now.
 *
 * @throws while the table has empty places or breaks hard rules: nothing of it may leave the office then
 */
export async function exportTable(session) {
  const table = await session.read('publicRoster');
  const { writeCsv } = await import('@lunzhi/formats');
  const address = URL.createObjectURL(new Blob([writeCsv(table)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${table.tableTitle}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
