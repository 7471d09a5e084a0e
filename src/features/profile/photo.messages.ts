/** English. An area of its own: it comes with the first touch of the photo. */
export const photoMessages = {
  meanwhile: 'You can go on working meanwhile',
  another: 'Choose another',
  uploading: 'Uploading photo',
  progress: '{percent} of {size}',
  cancel: 'Cancel upload',
  saved: 'Photo saved',
  removed: 'Photo removed',
  staged: 'Not saved yet',
  undo: 'Undo the new photo',

  /** After what was not taken or not saved, when there is a photo. */
  stays: 'Your photo stays as it is.',
  onlyOne: 'One picture at a time.',
  notAFile: 'That is not a picture file.',
  tooLarge: '{name} is {size}. Photos may have up to {limit}.',
  wrongType: '{name} is not {types}.',
  wrongFormat: '{name} is a {format} picture, which many screens cannot show. Save it as {type} and choose that.',
  pdf: '{name} is a PDF, not a picture.',
  video: '{name} is a video, not a picture.',
  empty: '{name} is empty.',
  gone: '{name} cannot be read any more. It may have been moved or deleted.',
  unreadable: '{name} cannot be read as a picture.',
  tooLargeForServer: '{name} was not saved: the server does not take files this large.',
  failed: '{name} was not saved: {reason}.',
  notRemoved: 'Your photo was not removed: {reason}.',
  cropNotLoaded: '{name} was not opened: the cropping tool did not load.',

  closer: 'Your photo',
  remove: 'Remove photo',
  removeQuestion: 'Remove your photo?',
  removeYes: 'Remove',
  removeNo: 'Keep',

  gallery: 'Gallery pictures',
  galleryKeys: 'Arrow keys choose, Enter or Space uses the picture',
  galleryLoading: 'The pictures are on their way',
  galleryEmpty: 'There are no pictures to choose from yet',
  galleryFailed: 'The pictures did not arrive: {reason}.',
};

export const photoBundle: { area: 'photo'; base: typeof photoMessages } = { area: 'photo', base: photoMessages };
