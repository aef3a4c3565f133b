/** Messages of the rules `structure/*` and of their fixes. Chinese is the source; English says the same. */
export const zh = {};

export const en: typeof zh = {};
