package lunzhi.bench;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** All shifts with what the rules say of them. */
@PlanningSolution
public class Roster {
    @ProblemFactCollectionProperty
    private List<Leader> leaders = new ArrayList<>();

    @ProblemFactCollectionProperty
    private List<Facts.Count> counts = new ArrayList<>();

    @ProblemFactCollectionProperty
    private List<Facts.Group> groups = new ArrayList<>();

    @ProblemFactCollectionProperty
    private List<Facts.Member> members = new ArrayList<>();

    @ProblemFactCollectionProperty
    private List<Facts.Duty> duties = new ArrayList<>();

    @ProblemFactCollectionProperty
    private List<Facts.Empty> empties = new ArrayList<>();

    @ProblemFactCollectionProperty
    private List<Facts.Again> agains = new ArrayList<>();

    @ProblemFactCollectionProperty
    private List<Facts.Able> ables = new ArrayList<>();

    @ProblemFactCollectionProperty
    private List<Facts.HolidayCost> holidayCosts = new ArrayList<>();

    @PlanningEntityCollectionProperty
    private List<Shift> shifts = new ArrayList<>();

    @PlanningScore(bendableHardLevelsSize = 2, bendableSoftLevelsSize = 2)
    private BendableLongScore score;

    public Roster() {}

    Roster(Problem problem) {
        for (int leader = 0; leader < problem.leaders().size(); leader++) leaders.add(new Leader(leader));
        addShifts(problem);
        for (Problem.Count count : problem.counts())
            addCount(count.level(), count.leader(), problem.shiftSets()[count.shifts()], count.costs());
        for (Problem.AtMost limit : problem.atMost()) {
            long[] costs = IntStream.rangeClosed(0, limit.shifts().length)
                    .mapToLong(held -> Math.max(0, held - limit.most()))
                    .toArray();
            addCount(Level.hard, limit.leader(), limit.shifts(), costs);
        }
        for (Problem.Waits waits : problem.waits()) addWaits(waits);
        for (Problem.Duty duty : problem.duties())
            duties.add(new Facts.Duty(duty.level(), duty.shift(), leaders.get(duty.leader()), duty.cost()));
    }

    private void addShifts(Problem problem) {
        Set<Integer> fixed = new HashSet<>();
        for (int shift : problem.fixed()) fixed.add(shift);
        int[] holidayOfShift = new int[problem.shifts().size()];
        Arrays.fill(holidayOfShift, -1);
        Problem.Holidays holidays = problem.holidays();
        if (holidays != null) {
            if (holidays.level() != Level.quality)
                throw new IllegalArgumentException("The rule of holidays counts on " + holidays.level() + ".");
            holidayCosts.add(new Facts.HolidayCost(holidays.cost()));
            for (Problem.HolidayShift shift : holidays.shifts()) {
                holidayOfShift[shift.shift()] = shift.holiday();
                for (int leader : shift.able())
                    ables.add(new Facts.Able(shift.shift(), leaders.get(leader)));
            }
            for (Problem.Again again : holidays.again())
                agains.add(new Facts.Again(leaders.get(again.leader()), again.holiday()));
        }
        for (int shift = 0; shift < problem.shifts().size(); shift++) {
            List<Leader> candidates =
                    Arrays.stream(problem.candidates()[shift]).mapToObj(leaders::get).toList();
            int day = problem.dayOfShift()[shift];
            if (!candidates.isEmpty())
                shifts.add(new Shift(
                        shift,
                        day,
                        day + problem.minFreeDays(),
                        holidayOfShift[shift],
                        fixed.contains(shift),
                        candidates));
            else if (!fixed.contains(shift)) empties.add(new Facts.Empty(shift, problem.emptyCost()));
        }
    }

    private void addCount(Level level, int leader, int[] of, long[] costs) {
        BitSet counted = new BitSet();
        for (int shift : of) counted.set(shift);
        counts.add(new Facts.Count(counts.size(), level, leaders.get(leader), counted, costs));
    }

    private void addWaits(Problem.Waits waits) {
        for (Problem.Group own : waits.groups()) {
            Problem.Elapsed days = waits.elapsed().get(own.elapsed());
            Facts.Group group = new Facts.Group(
                    groups.size(),
                    waits.level(),
                    days.begin(),
                    days.atShift(),
                    days.end(),
                    waits.costs()[own.inner()],
                    waits.costs()[own.edge()]);
            groups.add(group);
            for (Problem.Member member : own.members())
                members.add(new Facts.Member(group, leaders.get(member.leader()), member.from(), member.to()));
        }
    }

    public List<Shift> getShifts() {
        return shifts;
    }

    public BendableLongScore getScore() {
        return score;
    }

    public void setScore(BendableLongScore score) {
        this.score = score;
    }
}
