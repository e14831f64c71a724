declare global {
  namespace App {
    interface PageData {
      /** Parts of the first picture by name, which the prerendered page carries as text. */
      readonly carried?: Readonly<Record<string, unknown>>;
    }
    /** Where a person is in looking at a file: kept in the history, so that Back goes a step back. Never in the address. */
    interface PageState {
      readonly importing?: { readonly draft: number; readonly step: number };
    }
  }
}

export {};
