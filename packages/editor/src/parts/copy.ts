/** A page that may not use the clipboard selects the text, so that it is one key away. @returns whether it was copied */
export async function copyText(text: string, shown: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown instanceof HTMLTextAreaElement) shown.select();
    else getSelection()?.selectAllChildren(shown);
    return document.execCommand('copy');
  }
}
