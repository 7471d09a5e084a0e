/** A mail address behind an @ that no word runs into, for the server and its pages alike. A full stop ends the sentence, and no address. */
export const mention = /(?<![\p{L}\p{N}._%+-])(@[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?)/gu;
