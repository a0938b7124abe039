package lunzhi.bench;

import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Plans until the time is over, and prints better and better rosters: PROBLEM SECONDS SEED [CONFIG.xml]. Phases are those
 * of the configuration, or what Timefold chooses when there is none.
 */
public final class Main {
    /** Kept for the last roster and the end of the machine. */
    private static final long MARGIN_MS = 300;
    /** A better roster is looked for so often, and printed when the last is so old: a hundredth of the time passed. */
    private static final long LOOK_MS = 20;
    private static final long LEAST_MS = 50;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        long limitMs = (long) (1000 * Double.parseDouble(arguments[1]));
        long seed = Long.parseLong(arguments[2]);
        Problem problem = JSON.readValue(new File(arguments[0]), Problem.class);
        Roster roster = new Roster(problem);
        SolverConfig config = (arguments.length > 3
                        ? SolverConfig.createFromXmlFile(new File(arguments[3]))
                        : new SolverConfig())
                .withSolutionClass(Roster.class)
                .withEntityClasses(Shift.class)
                .withConstraintProviderClass(Rules.class)
                .withRandomSeed(seed);
        Solver<Roster> solver = SolverFactory.<Roster>create(config).buildSolver();
        AtomicReference<Roster> best = new AtomicReference<>();
        solver.addEventListener(event -> {
            if (event.getNewBestScore().isSolutionInitialized()) best.set(event.getNewBestSolution());
        });
        Thread printer = new Thread(() -> printBetter(problem, best, () -> {
            if (uptimeMs() > limitMs - MARGIN_MS) solver.terminateEarly();
        }));
        printer.setDaemon(true);
        printer.start();
        Roster last = solver.solve(roster);
        printer.interrupt();
        // construction may not have come to its end
        if (last.getScore().isSolutionInitialized()) print(problem, last);
        System.exit(0);
    }

    private static long uptimeMs() {
        return ManagementFactory.getRuntimeMXBean().getUptime();
    }

    /** @param endInTime ends the solver when its time is over: what comes before it solves counts as well */
    private static void printBetter(Problem problem, AtomicReference<Roster> best, Runnable endInTime) {
        Roster printed = null;
        long printedMs = 0;
        try {
            for (; ; Thread.sleep(LOOK_MS)) {
                endInTime.run();
                Roster now = best.get();
                long ms = uptimeMs();
                if (now == printed || ms - printedMs < Math.max(LEAST_MS, ms / 100)) continue;
                print(problem, now);
                printed = now;
                printedMs = ms;
            }
        } catch (InterruptedException | IOException ended) {
            // the last one is printed by main
        }
    }

    private static synchronized void print(Problem problem, Roster roster) throws IOException {
        Map<Integer, Leader> holders = new HashMap<>();
        for (Shift shift : roster.getShifts()) holders.put(shift.getIndex(), shift.getLeader());
        List<Map<String, String>> assignments = new ArrayList<>();
        for (int shift = 0; shift < problem.shifts().size(); shift++) {
            Leader leader = holders.get(shift);
            Map<String, String> assignment = new LinkedHashMap<>();
            assignment.put("shift", problem.shifts().get(shift));
            assignment.put("leader", leader == null ? null : problem.leaders().get(leader.index()));
            assignments.add(assignment);
        }
        BendableLongScore score = roster.getScore();
        Map<String, Long> claimed = Map.of(
                "hard", -score.hardScore(0),
                "coverage", -score.hardScore(1),
                "fairness", -score.softScore(0),
                "quality", -score.softScore(1));
        byte[] line = JSON.writeValueAsBytes(Map.of(
                "format", "lunzhi-bench-result/1",
                "instance", problem.instance(),
                "solver", "timefold",
                "claim", Map.of("score", claimed),
                "assignments", assignments));
        // bytes: the language of the machine is not asked
        System.out.write(line);
        System.out.write('\n');
        System.out.flush();
    }
}
