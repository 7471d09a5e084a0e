/** English, the base language. */
export const verifiedMessages = {
  modify: 'Modify',
  'modify-email': 'Modify email address',
  'modify-mobile': 'Modify mobile number',
  'modifyHint-email': 'A code goes to the new address',
  'modifyHint-mobile': 'A code goes to the new number',
  unconfirmed: 'Not confirmed yet.',
  confirmNow: 'Confirm now',
  takeBack: 'Take back',
};

export const verifiedBundle: { area: 'verified'; base: typeof verifiedMessages } = { area: 'verified', base: verifiedMessages };
