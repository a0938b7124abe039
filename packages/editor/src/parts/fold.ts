/** What is unfolded folds when the focus goes elsewhere. */
export const foldOnLeave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
  const details = currentTarget as HTMLDetailsElement;
  if (relatedTarget !== null && !details.contains(relatedTarget as Node)) details.open = false;
};

/** By Esc it folds too, and its name has the focus again. */
export const foldOnKey = (event: KeyboardEvent): void => {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !details.open) return;
  details.open = false;
  details.querySelector('summary')!.focus();
  event.preventDefault();
  event.stopPropagation();
};
