package lunzhi.bench;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countBi;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toSortedSet;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;
import static ai.timefold.solver.core.api.score.stream.Joiners.greaterThan;
import static ai.timefold.solver.core.api.score.stream.Joiners.lessThan;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rules of a roster as constraint streams; the numbers in them come with the problem. */
public class Rules implements ConstraintProvider {
    private static final int NO_HOLIDAY = -1;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        List<Constraint> rules = new ArrayList<>(List.of(
                oneShiftADay(factory),
                restGap(factory),
                emptyShift(factory),
                holidayAgain(factory),
                holidayTwice(factory),
                holidayBeforeOthers(factory)));
        for (Level level : Level.values()) {
            rules.add(counts(factory, level));
            rules.add(waits(factory, level));
            rules.add(duties(factory, level));
        }
        return rules.toArray(Constraint[]::new);
    }

    private Constraint oneShiftADay(ConstraintFactory factory) {
        return factory.forEach(Shift.class)
                .groupBy(Shift::getLeader, Shift::getDay, count())
                .filter((leader, day, held) -> held > 1)
                .penalizeLong(Level.hard.one, (leader, day, held) -> held - 1L)
                .asConstraint("one shift a day");
    }

    private Constraint restGap(ConstraintFactory factory) {
        return factory.forEach(Shift.class)
                .join(
                        Shift.class,
                        equal(Shift::getLeader),
                        lessThan(Shift::getDay),
                        filtering((earlier, later) -> later.getDay() <= earlier.getRestsUntil()
                                && !(earlier.isFixed() && later.isFixed())))
                .penalizeLong(Level.hard.one, (earlier, later) -> 1L)
                .asConstraint("rest gap");
    }

    private Constraint emptyShift(ConstraintFactory factory) {
        return factory.forEach(Facts.Empty.class)
                .penalizeLong(Level.coverage.one, Facts.Empty::cost)
                .asConstraint("every shift taken");
    }

    private Constraint counts(ConstraintFactory factory, Level level) {
        return factory.forEach(Facts.Count.class)
                .filter(count -> count.level() == level)
                .join(
                        Shift.class,
                        equal(Facts.Count::leader, Shift::getLeader),
                        filtering(Facts.Count::includes))
                .groupBy((count, shift) -> count, countBi())
                .complement(Facts.Count.class, count -> 0)
                .filter((count, held) -> count.level() == level)
                .penalizeLong(level.one, (count, held) -> count.costs()[held])
                .asConstraint("counts, " + level);
    }

    private Constraint waits(ConstraintFactory factory, Level level) {
        return factory.forEach(Facts.Member.class)
                .filter(member -> member.group().level() == level)
                .join(
                        Shift.class,
                        equal(Facts.Member::leader, Shift::getLeader),
                        filtering(Facts.Member::serves))
                .groupBy((member, shift) -> member.group(), toSortedSet((Facts.Member member, Shift shift) -> shift))
                .complement(Facts.Group.class, group -> Collections.emptySortedSet())
                .filter((group, shifts) -> group.level() == level)
                .penalizeLong(level.one, (group, shifts) -> group.cost(shifts))
                .asConstraint("waits, " + level);
    }

    private Constraint duties(ConstraintFactory factory, Level level) {
        return factory.forEach(Facts.Duty.class)
                .filter(duty -> duty.level() == level)
                .join(
                        Shift.class,
                        equal(Facts.Duty::shift, Shift::getIndex),
                        equal(Facts.Duty::leader, Shift::getLeader))
                .penalizeLong(level.one, (duty, shift) -> duty.cost())
                .asConstraint("duties, " + level);
    }

    private Constraint holidayAgain(ConstraintFactory factory) {
        return factory.forEach(Facts.Again.class)
                .ifExists(
                        Shift.class,
                        equal(Facts.Again::leader, Shift::getLeader),
                        equal(Facts.Again::holiday, Shift::getHoliday))
                .join(Facts.HolidayCost.class)
                .penalizeLong(Level.quality.one, (again, cost) -> cost.cost())
                .asConstraint("a holiday again");
    }

    private Constraint holidayTwice(ConstraintFactory factory) {
        return factory.forEach(Shift.class)
                .filter(shift -> shift.getHoliday() != NO_HOLIDAY)
                .groupBy(Shift::getLeader, Shift::getHoliday, count())
                .filter((leader, holiday, held) -> held > 1)
                .join(Facts.HolidayCost.class)
                .penalizeLong(Level.quality.one, (leader, holiday, held, cost) -> (held - 1) * cost.cost())
                .asConstraint("a holiday twice");
    }

    /** Each holiday of a leader beyond his first, while somebody who serves none could hold one of his shifts in it. */
    private Constraint holidayBeforeOthers(ConstraintFactory factory) {
        return factory.forEach(Shift.class)
                .filter(shift -> shift.getHoliday() != NO_HOLIDAY)
                .ifExists(
                        Shift.class,
                        equal(Shift::getLeader),
                        greaterThan(Shift::getHoliday),
                        filtering((shift, earlier) -> earlier.getHoliday() != NO_HOLIDAY))
                .join(Facts.Able.class, equal(Shift::getIndex, Facts.Able::shift))
                .ifNotExists(
                        Shift.class,
                        equal((shift, able) -> able.leader(), Shift::getLeader),
                        filtering((shift, able, other) -> other.getHoliday() != NO_HOLIDAY))
                .groupBy((shift, able) -> shift.getLeader(), (shift, able) -> shift.getHoliday())
                .join(Facts.HolidayCost.class)
                .penalizeLong(Level.quality.one, (leader, holiday, cost) -> cost.cost())
                .asConstraint("a holiday before others");
    }
}
