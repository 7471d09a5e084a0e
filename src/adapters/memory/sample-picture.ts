import type { CannedAttachment } from '../../features/canned-responses/canned-responses.js';

/** Hills at sunset, a small picture of a type that WhatsApp takes. */
const hills =
  'iVBORw0KGgoAAAANSUhEUgAAAeAAAAEsBAMAAADp0H1pAAAAMFBMVEXc4PecqeiCsJb2rlza2uW+0Na0vu70s2yJsqPHzvKqxsGUt7DrxKCUq87wuoHmz8EUppC+AA' +
  'AACXBIWXMAAAsTAAALEwEAmpwYAAAE3klEQVR42u3cv2sUQRjG8S1O5UAM2/gHTLVwXLWBNBIPvGAjmOKuMF2aAzshKSViKlEEBQ2kzzWXSkGQHIKgYCn5D4QUdhJQ' +
  'sLFwE4icIXe3szuzO+/7PN8yReDDzM7+uN2JIsYYY4wxxhhjjDHGGGOMMcYYY4wxxhhjjDHGWIB1//z4vrG09eNrF4J790v6r61f6rmNCe5JDzvKh/coPdey6kG+k1' +
  '7QZzCvYvHVdEofdXoXNqaBl45Vrs9H6dSWNa7Vv9MZPQI6gJUexrMmtMpJfTud06ayAd6YB17q4KxYCtet+QOsbIhvpznaxBpgVUN8Lc3VNzXgT/nAN9TcNaQ5O0Za' +
  'sjQtW0d5wctgM1rLnL6SH7yJtEarWacbqUUd/Xf++p4D3LIBL2IdwioOYqtDWMNBvGAHPka5U9Jzx3TLDryItWZpWLU27MBLYIu0/GV6wRZ8jHRhqeHi8oot+AHWWU' +
  'n+eeknwXO6iXXdIf/K48gWvEwwwZoupeVfTMOBU+sI5pQmmKclggnmzQNvD/nEg2A+xIsQH9PCPYiH+6kF7sc0vJ9L4X4Qh3vlAe6lFrjXluBeTMN79RDu5VK414fh' +
  'XhC3uUN8EPEjj4if8UT8UIuf4vFjS35Oyw+m+Uk8Nz2IuK0FNy4B3poGb/MhuO2l8DYQw9siDm4TQLxtHvE28sTbqhVvM1687ZbxNtSO8LZMZ4wxxhhjjDHGGGOMMc' +
  'YYY4wxxhhjjDEWZrtZg8nuZ394oVM6GKzHU7s+GOzu5vxX3e7r/mTdbmAvA+7uDOJ8zfgnjZX+2mh//H7bXFjybHwwGvZf1Y+dNaz5wI1MOn5icvZkPBr2OvVgmzs2' +
  '2IvAjf5of9sU6NlB5Wp77Tnwylox64R6dK8TsnYCXB571njUq+C4LaY9A6/svzUuSw76Ha+DGxcvurQ2Nh5KDoaezM1BXKbIeCsbZw/c9TgOFXxq7oXF9Q0+WbjdTW' +
  '0H3ArAJ8O8Ggy3EnCWg5m9E8eCwMa0hkFwqwOXIjuazRWDi5PdDW/F4GJkl8NbOTgj79U5vDWAsxNzr77hrQWcnaQ6dQ1vTWCTDGvz1gPODuVeHdO5RnCOed2MY1Xg' +
  'efN6J9YGNubpjJuKl7FC8IxBXo9VgqcNctOft26wSfYqW67CABvzrlJvAODz0/pyrB38/7T27A0CPDmtfXsDAZunnYq8oYBNa7UabzDg0wO5Am844OxAbsZYYPMcDW' +
  'xah2BgkxyCgSsQBwY25g0a2HxAA3terAME+xWHCPYqDhLsUxwm2KM4ULA/cahgb+Jgwb7E4YI9XYEEDPZzlRky2Is4aLA5RAN7uFsMG+xBHDjYtNDApo0Gdn0BEj7Y' +
  'sVgA2O3pWALY6VItAWwSNLDLpVoG2OHCJQTsbuGSAna2cEkBO7vGFAN2dRjLATs6jAWB3RzGgsBuDmNJYCeHsSiwi2dcssAJGtjBRbUwcPlzkzRw6XOTNHDpSS0ObB' +
  '6jgUtOanngkpNaILjcSi0RXGpSSwSXmtQiwWUmtUxwggYucaMoFFz8RlEquI0GLrxuiQUnaOCi65ZccMF1SzC4jQYutm5JBrfQwIUefogGJ2jgIkMsG1zgUYBscIFT' +
  'k3Cw/dWHdHAbDWw9xOLBbTSw7RDLB7fRwJZDrADcRgPbDbEGsNVt4l/JkZ4GLCTx1AAAAABJRU5ErkJggg==';

export const summerPicture: CannedAttachment = {
  id: 'file-summer',
  name: 'Summer.png',
  type: 'image/png',
  size: 214_528,
  url: `data:image/png;base64,${hills}`,
};
