import type { Area } from '../../session/session.js';

export interface InterfaceLanguage {
  /** Empty: the language that the texts of the session had before. */
  speak(language: string): void;
  /** Of several who follow the person, the last to leave gives the texts their own language back. */
  follow(): () => void;
}

/** The texts of a session, in the language that the person has chosen. */
export const interfaceLanguage: Area<InterfaceLanguage> = {
  name: 'interface-language',
  make({ texts, shared: { $scope } }) {
    let spoken = '';
    let own = texts.locale;
    const followers = new Set<object>();

    function speak(language: string): void {
      if (language === spoken) return;
      if (!spoken) own = texts.locale;
      spoken = language;
      void texts.use(language || own);
    }

    // Nobody's any more.
    $scope.listen((person) => person === undefined && speak(''));

    return {
      speak,
      follow() {
        const follower = {};
        followers.add(follower);
        return () => void (followers.delete(follower) && !followers.size && speak(''));
      },
    };
  },
};
