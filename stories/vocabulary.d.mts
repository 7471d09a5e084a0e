export const parts: Readonly<Record<string, string>>;
export const states: Readonly<Record<string, string>>;
