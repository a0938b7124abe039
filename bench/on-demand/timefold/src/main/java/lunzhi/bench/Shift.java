package lunzhi.bench;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** A place of a day, to be held by one of its candidates. */
@PlanningEntity
public class Shift implements Comparable<Shift> {
    @PlanningId
    private int index;

    private int day;

    /** The last day on which its holder may not serve again. */
    private int restsUntil;

    /** Its holiday, -1 for none. */
    private int holiday;

    @PlanningPin
    private boolean fixed;

    @ValueRangeProvider
    private List<Leader> candidates;

    @PlanningVariable
    private Leader leader;

    public Shift() {}

    Shift(int index, int day, int restsUntil, int holiday, boolean fixed, List<Leader> candidates) {
        this.index = index;
        this.day = day;
        this.restsUntil = restsUntil;
        this.holiday = holiday;
        this.fixed = fixed;
        this.candidates = candidates;
        this.leader = fixed ? candidates.get(0) : null;
    }

    public int getIndex() {
        return index;
    }

    public int getDay() {
        return day;
    }

    public int getRestsUntil() {
        return restsUntil;
    }

    public int getHoliday() {
        return holiday;
    }

    public boolean isFixed() {
        return fixed;
    }

    public Leader getLeader() {
        return leader;
    }

    public void setLeader(Leader leader) {
        this.leader = leader;
    }

    @Override
    public int compareTo(Shift other) {
        return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
        return "shift " + index;
    }
}
