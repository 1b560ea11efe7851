export declare const middleOf: (previous: string, next: string, offset: number) => string | undefined
