/** For the environment of a reference backend that is tested: what a password costs is no matter of the tests. */
export const cheapPasswords = { PASSWORD_COST: '8' } as const;
