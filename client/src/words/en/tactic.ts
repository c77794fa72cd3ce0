export const tactic = {} as const;
