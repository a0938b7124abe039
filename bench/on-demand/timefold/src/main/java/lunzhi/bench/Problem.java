package lunzhi.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** The problem file, {@code lunzhi-bench-problem/1}; {@code bench/src/flat/flat-problem.ts} says what its fields mean. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Problem(
        String format,
        String instance,
        List<String> leaders,
        List<String> shifts,
        int[] dayOfShift,
        int[][] candidates,
        int[] fixed,
        int minFreeDays,
        List<AtMost> atMost,
        long emptyCost,
        int[][] shiftSets,
        List<Count> counts,
        List<Waits> waits,
        List<Duty> duties,
        Holidays holidays) {

    record AtMost(int leader, int[] shifts, int most) {}

    record Count(String rule, Level level, int leader, int shifts, long[] costs) {}

    record Waits(String rule, Level level, List<Elapsed> elapsed, long[][] costs, List<Group> groups) {}

    record Elapsed(int begin, int[] atShift, int end) {}

    record Group(List<Member> members, int elapsed, int inner, int edge) {}

    record Member(int leader, int from, int to) {}

    record Duty(String rule, Level level, int shift, int leader, long cost) {}

    record Holidays(String rule, Level level, long cost, List<HolidayShift> shifts, List<Again> again) {}

    record HolidayShift(int shift, int holiday, int[] able) {}

    record Again(int leader, int holiday) {}
}
