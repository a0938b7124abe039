package lunzhi.bench;

import java.util.BitSet;
import java.util.SortedSet;

/** What the rules say of one problem. */
final class Facts {
    private Facts() {}

    /** What so many of these shifts cost, held by one leader. */
    record Count(int id, Level level, Leader leader, BitSet shifts, long[] costs) {
        boolean includes(Shift shift) {
            return shifts.get(shift.getIndex());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Count count && count.id == id;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    /** Somebody who waits from one duty to the next. */
    record Group(int id, Level level, int begin, int[] atShift, int end, long[] inner, long[] edge) {
        /** @param duties in the order of time */
        long cost(SortedSet<Shift> duties) {
            long cost = 0;
            int last = begin;
            boolean isFirst = true;
            for (Shift duty : duties) {
                int now = atShift[duty.getIndex()];
                cost += (isFirst ? edge : inner)[now - last];
                last = now;
                isFirst = false;
            }
            return cost + edge[end - last];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Group group && group.id == id;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    /** From one shift to another a leader's duties are those a group waits for. */
    record Member(Group group, Leader leader, int from, int to) {
        boolean serves(Shift shift) {
            return from <= shift.getIndex() && shift.getIndex() <= to;
        }
    }

    record Duty(Level level, int shift, Leader leader, long cost) {}

    /** A shift that nobody can hold. */
    record Empty(int shift, long cost) {}

    /** A leader served a holiday of this name before. */
    record Again(Leader leader, int holiday) {}

    /** A leader could hold a shift of a holiday. */
    record Able(int shift, Leader leader) {}

    /** What each defect of the holidays costs; there is one of it. */
    record HolidayCost(long cost) {}
}
