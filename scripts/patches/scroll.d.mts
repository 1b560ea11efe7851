export declare const scrolled: (
  previous: readonly string[],
  next: readonly string[],
  cost: (from: string, to: string) => number,
) => { readonly codes: string; readonly rows: readonly string[] }
