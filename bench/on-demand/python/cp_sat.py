"""CP-SAT on a model in the text form of its protocol buffer: cp_sat.py MODEL SECONDS SEED WORKERS COLUMNS

Prints a line of JSON for each better solution, with the columns among the first COLUMNS that are 1, and one at the end.
"""

import json
import sys

from ortools.sat.python import cp_model

path, seconds, seed, workers, columns = sys.argv[1:]


def say(kind, **facts):
    print(json.dumps({"kind": kind, **facts}), flush=True)


model = cp_model.CpModel()
with open(path, encoding="utf8") as file:
    model.proto.parse_text_format(file.read())
watched = [model.get_int_var_from_proto_index(column) for column in range(int(columns))]


class Better(cp_model.CpSolverSolutionCallback):
    def on_solution_callback(self):
        say("better", ones=[column for column, variable in enumerate(watched) if self.value(variable) == 1])


solver = cp_model.CpSolver()
solver.parameters.max_time_in_seconds = float(seconds)
solver.parameters.random_seed = int(seed)
solver.parameters.num_workers = int(workers)
status = solver.status_name(solver.solve(model, Better()))
if status in ("OPTIMAL", "FEASIBLE"):
    ones = [column for column, variable in enumerate(watched) if solver.value(variable) == 1]
    say("end", status=status, ones=ones, cost=solver.objective_value, bound=solver.best_objective_bound)
else:
    say("end", status=status)
