import type { pushMessages } from '../../features/notifications/push-subscription.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof pushMessages> = {
  title: 'Push auf diesem Gerät',
  description: 'Erreicht Sie auch, wenn dieser Tab geschlossen ist.',
  descriptionNamed: 'Erreicht Sie auch, wenn dieser Tab geschlossen ist. {name}.',
  on: 'Ein',
  off: 'Aus',
  blocked: 'Blockiert',
  impossible: 'Hier nicht möglich',
  listed: 'Wo Sie Push erhalten',

  name: '{browser} unter {system}',
  nameUnknown: 'Unbekannter Browser',
  thisBrowser: 'Dieser Browser',
  since: '{when} eingeschaltet',
  used: 'zuletzt verwendet: {when}',
  neverUsed: 'nie verwendet',

  offer: 'Push ist in diesem Browser ausgeschaltet',
  offerText:
    'Schalten Sie es ein, um zu allem, was Sie unter „Push“ ausgewählt haben, eine kurze Meldung zu erhalten: wer geschrieben hat und die ersten Wörter. Ihr Browser fragt einmal nach.',
  endedElsewhere: 'Push wurde für diesen Browser anderswo ausgeschaltet oder vom Server vergessen. Schalten Sie es bei Bedarf wieder ein.',
  turnOn: 'Einschalten',
  turningOn: 'Wird eingeschaltet\u00a0…',
  turnOff: 'Ausschalten',
  turnOffNamed: 'Ausschalten: {name}',
  turningOff: 'Wird ausgeschaltet\u00a0…',
  turnedOn: 'Push ist in diesem Browser eingeschaltet.',
  turnedOff: 'Push ist ausgeschaltet: {name}.',

  test: 'Test senden',
  testing: 'Wird gesendet\u00a0…',
  sent: 'Gesendet. Warten auf Zustellung\u00a0…',
  arrived: 'Nach {seconds}\u00a0s zugestellt',
  lost: 'Noch nicht angekommen. Prüfen Sie Ihre Verbindung und die Angaben unten.',

  blockedTitle: 'Ihr Browser blockiert Benachrichtigungen dieser Website.',
  blockedText: 'Nur Sie können sie wieder zulassen:',
  stepBack: 'Hierher zurückkehren. Die Änderung wird automatisch erkannt.',
  checkAgain: 'Erneut prüfen',
  stillBlocked: 'Benachrichtigungen sind weiterhin blockiert.',
  privateWindow: 'In einem privaten Fenster bleiben sie blockiert.',

  'steps-chrome-1': 'Auf das Symbol am Anfang der Adressleiste klicken.',
  'steps-chrome-2':
    '„Benachrichtigungen“ einschalten. Falls nicht vorhanden, „Website-Einstellungen“ öffnen und dort bei „Benachrichtigungen“ „Zulassen“ wählen.',
  'steps-edge-1': 'Auf das Schloss am Anfang der Adressleiste klicken, dann auf „Berechtigungen für diese Website“.',
  'steps-edge-2': 'Bei „Benachrichtigungen“ „Zulassen“ wählen.',
  'steps-firefox-1': 'Auf die durchgestrichene Sprechblase in der Adressleiste klicken.',
  'steps-firefox-2': '„Blockiert“ bei „Benachrichtigungen senden“ entfernen, dann die Seite neu laden.',
  'steps-safari-1': 'Das Menü „Safari“ öffnen, dann „Einstellungen\u00a0…“, „Websites“, „Mitteilungen“.',
  'steps-safari-2': 'Beim Namen dieser Website „Erlauben“ wählen.',
  'steps-other-1': 'Die Website-Informationen Ihres Browsers öffnen, meist am Anfang der Adressleiste.',
  'steps-other-2': '„Benachrichtigungen“ zulassen.',
  'steps-android-1': 'Auf das Symbol am Anfang der Adressleiste tippen, dann auf „Berechtigungen“.',
  'steps-android-2': '„Benachrichtigungen“ einschalten.',
  'steps-firefox-android-1': 'Auf das Schloss oder den Schild in der Adressleiste tippen.',
  'steps-firefox-android-2': 'Bei „Benachrichtigungen“ auf „Blockiert“ tippen, bis dort „Erlaubt“ steht.',
  'steps-ios-1': 'Die „Einstellungen“ dieses Geräts öffnen, dann „Mitteilungen“.',
  'steps-ios-2': 'Diese App auswählen und „Mitteilungen erlauben“ einschalten.',

  silent: 'Immer noch nichts? Auch {system} prüfen',
  silentUnknown: 'Immer noch nichts? Auch das Gerät prüfen',
  'system-macos': 'Systemeinstellungen → Mitteilungen → {browser} → „Mitteilungen erlauben“. Und kein Fokus ist eingeschaltet.',
  'system-windows': 'Einstellungen → System → Benachrichtigungen → {browser} ist eingeschaltet und „Nicht stören“ ausgeschaltet.',
  'system-linux': 'In den Einstellungen des Desktops: {browser} darf Benachrichtigungen anzeigen, und „Nicht stören“ ist ausgeschaltet.',
  'system-chromeos': 'Auf die Uhrzeit klicken → Benachrichtigungen → {browser} ist eingeschaltet und „Bitte nicht stören“ ausgeschaltet.',
  'system-android':
    'Einstellungen → Apps → {browser} → Benachrichtigungen sind eingeschaltet, und der Energiesparmodus hält sie nicht zurück.',
  'system-ios': 'Einstellungen → Mitteilungen → diese App → „Mitteilungen erlauben“. Und kein Fokus ist eingeschaltet.',
  'system-other': 'In den Einstellungen Ihres Geräts: Ihr Browser darf Benachrichtigungen anzeigen, und nichts schaltet sie stumm.',
  yourBrowser: 'Ihr Browser',

  'impossible-insecure': 'Diese Seite ist nicht verschlüsselt (http), und Browser erlauben Push nur für verschlüsselte Seiten.',
  'impossible-home-screen':
    'Diese Seite in Safari öffnen, „Teilen“ und dann „Zum Home-Bildschirm“ wählen und sie von dort öffnen. Erfordert iOS\u00a016.4 oder neuer.',
  'impossible-unsupported':
    'Dieser Browser kann kein Push empfangen, oder dies ist ein privates Fenster. Verwenden Sie eine aktuelle Version von Chrome, Edge, Firefox oder Safari.',

  failedOn: 'Push ist nicht eingeschaltet: {reason}',
  failedOff: 'Push ist noch eingeschaltet: {reason}',
  failedTest: 'Es wurde kein Test gesendet: {reason}',
  failedRenewal: 'Push ist hier abgelaufen und konnte nicht erneuert werden: {reason}',
  'reason-dismissed':
    'Die Frage Ihres Browsers ist noch unbeantwortet. Manche Browser verbergen sie hinter einem Symbol in der Adressleiste.',
  'reason-blocked': 'Ihr Browser blockiert es.',
  'reason-worker-missing': 'Die Datei {worker} fehlt auf dieser Website. Informieren Sie deren Betreiber.',
  'reason-worker-type': 'Die Website liefert für {worker} etwas, das kein Skript ist. Informieren Sie deren Betreiber.',
  'reason-worker-broken': 'Die Datei {worker} startet nicht. Informieren Sie den Betreiber dieser Website.',
  'reason-worker-policy':
    'Die Sicherheitsrichtlinie dieser Website oder Ihres Browsers lässt {worker} nicht zu. Blockierte Cookies und private Fenster haben diese Wirkung; andernfalls informieren Sie den Betreiber dieser Website.',
  'reason-worker-origin':
    'Die Datei {worker} liegt auf einer anderen Website, was Browser nicht zulassen. Informieren Sie den Betreiber dieser Website.',
  'reason-worker-offline': 'Die Datei {worker} ist derzeit nicht erreichbar.',
  'reason-push-service':
    'Der Push-Dienst Ihres Browsers ist nicht erreichbar. Möglicherweise hält ein Unternehmensnetz ihn zurück; in Brave „Google-Dienste für Push-Nachrichten verwenden“ einschalten.',
  'reason-key': 'Der Schlüssel des Servers ist ungültig. Informieren Sie dessen Betreiber.',
  'reason-browser': 'Ihr Browser nennt keinen Grund.',

  failedTitle: 'Ihre Push-Einstellungen konnten nicht geladen werden',
  failedText: 'Alles bleibt, wie es ist. Grund: {reason}.',
  forbidden: 'Ihnen fehlt die Berechtigung, zu sehen, wo Sie Push erhalten.',
  unavailable: 'Dieser Server sendet kein Push.',
};
