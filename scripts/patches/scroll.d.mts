export declare const scrolled: (
  previous: readonly string[],
  next: readonly string[],
) => { readonly codes: string; readonly rows: readonly string[] }
