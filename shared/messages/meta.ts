/** Messages of the rules `meta/*` and of their fixes. Chinese is the source; English says the same. */
export const zh = {};

export const en: typeof zh = {};
