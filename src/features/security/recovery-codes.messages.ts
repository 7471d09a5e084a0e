/** English. An area of its own: it comes with the codes. */
export const recoveryCodesMessages = {
  title: 'Save your recovery codes',
  first: 'Each works once, when you cannot get a code any other way.',
  renewed: 'Each works once. The old codes stop working now.',
  list: 'Your recovery codes',
  download: 'Download',
  copy: 'Copy',
  print: 'Print',
  kept: 'I have kept them somewhere safe',
  done: 'Done',
  notKept: 'They are never shown again. Keep them first, and tick this',
  closeAnyway: 'Close anyway',
  closed: 'Your recovery codes are not shown any more',

  fileName: 'recovery-codes.txt',
  fileTitle: 'Recovery codes of {person}, made on {day}',
  fileTitleNobody: 'Recovery codes, made on {day}',
};

export const recoveryCodesBundle: { area: 'recovery-codes'; base: typeof recoveryCodesMessages } = {
  area: 'recovery-codes',
  base: recoveryCodesMessages,
};
