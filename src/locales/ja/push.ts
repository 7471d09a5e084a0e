import type { pushMessages } from '../../features/notifications/push-subscription.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof pushMessages> = {
  title: 'このデバイスのプッシュ通知',
  description: 'このタブを閉じていても届きます。',
  descriptionNamed: 'このタブを閉じていても届きます。{name}。',
  on: 'オン',
  off: 'オフ',
  blocked: 'ブロック中',
  impossible: 'ここでは利用不可',
  listed: 'プッシュ通知を受け取るブラウザ',

  name: '{browser}（{system}）',
  nameUnknown: '不明なブラウザ',
  thisBrowser: 'このブラウザ',
  since: '登録：{when}',
  used: '最終使用：{when}',
  neverUsed: '未使用',

  offer: 'このブラウザではプッシュ通知がオフです',
  offerText:
    'オンにすると、「プッシュ」で選んだイベントごとに、送信者とメッセージの冒頭が届きます。最初に一度だけ、ブラウザが許可を求めます。',
  endedElsewhere:
    'このブラウザのプッシュ通知は別の場所でオフにされたか、サーバーの登録がなくなっています。必要な場合は、もう一度オンにします。',
  turnOn: 'オンにする',
  turningOn: 'オンにしています…',
  turnOff: 'オフにする',
  turnOffNamed: '{name}をオフにする',
  turningOff: 'オフにしています…',
  turnedOn: 'このブラウザのプッシュ通知をオンにしました。',
  turnedOff: '{name}のプッシュ通知をオフにしました。',

  test: 'テストを送信',
  testing: '送信中…',
  sent: '送信しました。届くのを待っています…',
  arrived: '{seconds}\u00a0秒で届きました',
  lost: 'まだ届いていません。オンラインかどうかと、下記の内容を確認してください。',

  blockedTitle: 'このサイトからの通知は、ブラウザでブロックされています。',
  blockedText: '許可し直すには、ご自身での操作が必要です：',
  stepBack: 'このページに戻ると、自動的に反映されます。',
  checkAgain: '再確認',
  stillBlocked: 'まだブロックされています。',
  privateWindow: 'プライベートウィンドウでは、ブロックを解除できません。',

  'steps-chrome-1': 'アドレスバーの先頭にあるアイコンを選択します。',
  'steps-chrome-2': '「通知」をオンにします。表示されない場合は「サイトの設定」を開き、「通知」で「許可する」を選択します。',
  'steps-edge-1': 'アドレスバーの先頭にある鍵アイコンを選択し、「このサイトのアクセス許可」を選択します。',
  'steps-edge-2': '「通知」で「許可」を選択します。',
  'steps-firefox-1': 'アドレスバーにある斜線付きの吹き出しアイコンを選択します。',
  'steps-firefox-2': '「通知の送信」の「ブロック」を解除し、ページを再読み込みします。',
  'steps-safari-1': 'メニューの「Safari」から「設定…」、「Webサイト」、「通知」の順に開きます。',
  'steps-safari-2': 'このサイトの名前の横で「許可」を選択します。',
  'steps-other-1': 'ブラウザでこのサイトの情報を開きます。多くの場合、アドレスバーの先頭にあります。',
  'steps-other-2': '「通知」を許可します。',
  'steps-android-1': 'アドレスバーの先頭にあるアイコンを選択し、「権限」を選択します。',
  'steps-android-2': '「通知」をオンにします。',
  'steps-firefox-android-1': 'アドレスバーにある鍵または盾のアイコンを選択します。',
  'steps-firefox-android-2': '「通知」の「ブロック」を選択し、「許可」に切り替えます。',
  'steps-ios-1': 'このデバイスの「設定」を開き、「通知」を選択します。',
  'steps-ios-2': 'このアプリを選択し、「通知を許可」をオンにします。',

  silent: 'まだ届かない場合は、{system}の設定も確認',
  silentUnknown: 'まだ届かない場合は、デバイスの設定も確認',
  'system-macos': 'システム設定 → 通知 → {browser} → 通知を許可。集中モードはオフにします。',
  'system-windows': '設定 → システム → 通知 →「{browser}」がオン、「応答不可」がオフ。',
  'system-linux': 'デスクトップの設定で「{browser}」の通知がオン、通知を停止するモードがオフ。',
  'system-chromeos': '時刻を選択 → 通知 →「{browser}」がオン、「サイレント モード」がオフ。',
  'system-android': '設定 → アプリ → {browser} → 通知がオン。バッテリーセーバーで停止されていないことも確認します。',
  'system-ios': '設定 → 通知 → このアプリ → 通知を許可。集中モードはオフにします。',
  'system-other': 'デバイスの設定でブラウザの通知がオン、通知を停止する設定がオフ。',
  yourBrowser: '使用中のブラウザ',

  'impossible-insecure': 'このページは暗号化されていません（http）。ブラウザのプッシュ通知は、暗号化されたページでのみ使えます。',
  'impossible-home-screen':
    'このページをSafariで開き、「共有」から「ホーム画面に追加」を選択し、ホーム画面から開きます。iOS\u00a016.4以降が必要です。',
  'impossible-unsupported':
    'このブラウザはプッシュ通知を受信できないか、プライベートウィンドウです。最新のChrome、Edge、Firefox、Safariで利用できます。',

  failedOn: 'プッシュ通知をオンにできませんでした：{reason}',
  failedOff: 'プッシュ通知をオフにできませんでした：{reason}',
  failedTest: 'テストを送信できませんでした：{reason}',
  failedRenewal: 'プッシュ通知が終了し、更新できませんでした：{reason}',
  'reason-dismissed': 'ブラウザの確認に回答していません。アドレスバーのアイコンに隠れている場合があります。',
  'reason-blocked': 'ブラウザがブロックしています。',
  'reason-worker-missing': 'このサイトに{worker}ファイルがありません。サイトの管理者に連絡してください。',
  'reason-worker-type': 'サイトが{worker}としてスクリプト以外のものを返しました。サイトの管理者に連絡してください。',
  'reason-worker-broken': '{worker}ファイルが起動しません。サイトの管理者に連絡してください。',
  'reason-worker-policy':
    'このサイトまたはブラウザのセキュリティポリシーで{worker}が許可されていません。Cookieのブロックやプライベートウィンドウが原因の場合があります。それ以外の場合は、サイトの管理者に連絡してください。',
  'reason-worker-origin': '{worker}ファイルが別のサイトにあり、ブラウザで禁止されています。このサイトの管理者に連絡してください。',
  'reason-worker-offline': '現在、{worker}ファイルに接続できません。',
  'reason-push-service':
    'ブラウザのプッシュサービスに接続できません。社内ネットワークで遮断されている場合があります。Braveでは「プッシュメッセージングにGoogleサービスを使用する」をオンにします。',
  'reason-key': 'サーバーの鍵が正しくありません。サーバーの管理者に連絡してください。',
  'reason-browser': 'ブラウザが理由を示していません。',

  failedTitle: 'プッシュ通知の設定を読み込めませんでした',
  failedText: '原因：{reason}。設定に変更はありません。',
  forbidden: 'プッシュ通知の受信先を表示する権限がありません。',
  unavailable: 'このサーバーはプッシュ通知を送信しません。',
};
