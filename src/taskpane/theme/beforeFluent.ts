// Imported before anything of Fluent. Its styles come in by script and are let in by the nonce of the page's
// Content-Security-Policy; an empty base URL keeps it from declaring web fonts on Microsoft's CDN, for the pane makes no
// request to anywhere but its own origin.
declare global {
  interface Window {
    FabricConfig?: {
      readonly fontBaseUrl: string;
      readonly mergeStyles: { readonly cspSettings: { readonly nonce?: string } };
    };
  }
}

const nonce = document.body.dataset['styleNonce'];
window.FabricConfig = { fontBaseUrl: '', mergeStyles: { cspSettings: nonce === undefined ? {} : { nonce } } };

export {};
