/** What browsers with Trusted Types have of it, and a page without is given instead. */
interface Policy {
  createHTML(text: string): string;
  createScriptURL(address: string): string;
}

const asGiven: Policy = { createHTML: (text) => text, createScriptURL: (address) => address };

let policy: Policy | undefined;

/** The one policy of the elements, `lunzhi`; made when it is first needed, so that who prints and loads nothing needs none. */
const own = (): Policy =>
  (policy ??=
    (
      globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }
    ).trustedTypes?.createPolicy('lunzhi', asGiven) ?? asGiven);

/** A page that was written here, with every text escaped, as one that may be read. */
export const trustedPage = (text: string): string => own().createHTML(text);

/** The address of a script as one that may be run: it is the host's own word, or lies beside the script that asks. */
export const trustedScript = (address: string | URL): string => own().createScriptURL(String(address));
