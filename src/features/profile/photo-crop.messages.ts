/** English. An area of its own, because most people never open it: it comes with the dialog. */
export const photoCropMessages = {
  title: 'Crop photo',
  area: 'Photo. Move with the arrow keys, zoom with plus and minus',
  keys: 'Shift makes bigger steps. R or square brackets rotate.',
  hint: 'Drag, or press what belongs in the middle',
  small: 'Small picture: it may look blurred',
  profile: 'Profile',
  chat: 'Chat',
  list: 'List',
  zoom: 'Zoom',
  rotateLeft: 'Rotate left',
  rotateRight: 'Rotate right',
  rotated: 'Rotated: {degrees}',
  edge: 'The photo ends here',
  reset: 'Reset',
  cancel: 'Cancel',
  use: 'Use photo',
  failed: 'This browser could not make the picture. Your photo stays as it is.',
};

export const photoCropBundle: { area: 'photo-crop'; base: typeof photoCropMessages } = { area: 'photo-crop', base: photoCropMessages };
