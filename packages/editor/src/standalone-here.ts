/** Where the script that is being run lies; the others of this package lie beside it. */
export const here: string = (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI;
