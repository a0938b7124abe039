package lunzhi.bench;

/** Somebody who can be on duty. */
record Leader(int index) {
    @Override
    public String toString() {
        return "leader " + index;
    }
}
