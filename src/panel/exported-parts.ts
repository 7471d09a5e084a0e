/** Every part there is, so that a host's styles reach through the panel. */
export const exportedParts: string = `
  form title description section header heading group field label hint control input select segments textarea switch affix error
  rules footer status conflict choice radio button primary save cancel quiet danger square link actions option popover notice
  save-bar toast dialog range empty badge spinner skeleton progress count truncate body icon small avatar preview bubble list row
  code otp checkbox matrix cell bulk kbd drawer toolbar chip tabs tab`
  .trim()
  .split(/\s+/)
  .join(',');
