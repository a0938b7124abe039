package lunzhi.bench;

import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;

/** Levels of a roster's score, compared in this order. Nothing is published here, so that no place can be disrupted. */
enum Level {
    hard(BendableLongScore.ofHard(2, 2, 0, 1)),
    coverage(BendableLongScore.ofHard(2, 2, 1, 1)),
    fairness(BendableLongScore.ofSoft(2, 2, 0, 1)),
    quality(BendableLongScore.ofSoft(2, 2, 1, 1));

    final BendableLongScore one;

    Level(BendableLongScore one) {
        this.one = one;
    }
}
