// The same as the editor's own would be, which a bundler would then have to split off for both.

/** A key that belongs to an input method: it must do nothing of its own. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Arrows, Home and End go through tabs and choose them; one stop of the Tab key. */
export const onTabKey =
  <Name extends string>(names: readonly Name[], current: Name, choose: (name: Name) => void) =>
  (event: KeyboardEvent): void => {
    const at = names.indexOf(current);
    const wanted = {
      ArrowRight: (at + 1) % names.length,
      ArrowLeft: (at + names.length - 1) % names.length,
      Home: 0,
      End: names.length - 1,
    }[event.key];
    if (wanted === undefined || isComposing(event)) return;
    event.preventDefault();
    choose(names[wanted]!);
    (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role="tab"]')[wanted]?.focus();
  };
