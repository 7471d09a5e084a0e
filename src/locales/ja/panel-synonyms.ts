import type { synonymsMessages } from '../../panel/search/synonyms.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof synonymsMessages> = {
  'panel.section-profile': 'プロファイル, マイページ, アカウント情報, 個人情報, 自分の情報, ユーザー情報, 登録情報, 基本設定, 全般',
  'panel.section-password': 'パス, パスコード, 暗証番号, PW, ログイン, サインイン, 認証情報, password',
  'panel.section-security': '安全, 保護, 認証, 2FA, ログイン, サインイン, 端末, デバイス, 不正アクセス, 乗っ取り, security',
  'panel.section-access-tokens': 'APIキー, APIトークン, 開発者, 外部連携, インテグレーション',
  'panel.section-activity': '履歴, ログ, 操作履歴, 記録, 監査, 利用履歴, イベント',
  'panel.section-notifications': 'お知らせ, 通知設定, アラート, メッセージ, リマインダー',
  'panel.section-preferences': 'オプション, 設定, 個人設定, カスタマイズ, 好み',
  'panel.section-canned-responses': 'テンプレート, テンプレ, ひな形, 雛形, クイック返信, 返信文, 例文, マクロ, スニペット, ショートカット',
  'panel.section-welcome-messages': 'あいさつ, 挨拶文, 自動返信, 自動応答, 自動メッセージ, 初回メッセージ, WhatsApp, ワッツアップ',

  'profile.photo': 'アイコン, アバター, 画像, 顔写真, プロフィール画像, プロフ画像, 切り抜き, トリミング, ギャラリー',
  'profile.name': '名前, 本名, 姓名, 名字, 苗字, 姓, フルネーム, 改姓, 旧姓, アカウント名',
  'profile.publicName': '表示名, ニックネーム, ハンドルネーム, あだ名, 担当者名, 名前, ビジネスネーム, 顧客向け, お客様',
  'profile.language': '翻訳, 母語, 母国語, 使用言語, 自動翻訳, ことば, 日本語',
  'profile.landline': '電話, TEL, 会社の電話, 代表番号, 内線, 直通, 番号',
  'profile.mobile': '電話, TEL, 携帯, ケータイ, スマホ, スマートフォン, 携帯番号, 電話番号変更, WhatsApp, SMS',
  'profile.email': 'メアド, Eメール, eメール, email, mail, アドレス変更, 連絡先',
  'profile.username': 'ユーザーID, ユーザネーム, ログインID, ログイン名, アカウント名, ID',
  'profile.role': '役職, 肩書, 肩書き, 職種, ロール, 権限, 立場, 担当',
  'profile.businessUnit': '部署, 所属, チーム, 課, グループ, 事業部, 会社, 組織',
  'profile.work': '職業, 会社, 勤務先, 所属, 業務',
  'profile.contact': '連絡先, 連絡方法, 電話, TEL',
  'profile.contactWithEmail': '連絡先, 連絡方法, 電話, メール',

  'password.title': 'パスワード変更, パスワードの変更, パスワードを変える, パスフレーズ, PW',
  'password.current': '今のパスワード, 古いパスワード, 旧パスワード, 以前のパスワード',
  'password.next': 'パスワード変更, パスワード再設定, パスワードリセット, パスワードを忘れた, 文字数, 条件, ルール, ポリシー, パスフレーズ',
  'password.repeat': '再入力, 確認用パスワード, もう一度入力, パスワード確認',
  'password.suggest': 'パスワード生成, 自動生成, ランダム, 強いパスワード, おすすめ',
  'password.signOutOthers': '全端末からログアウト, すべてログアウト, 一括ログアウト, 他の端末, 他のデバイス, 強制ログアウト',

  'security.twoFactor':
    '二段階認証, 二要素認証, 2要素認証, 多要素認証, 2ファクタ認証, 2FA, MFA, 認証コード, 確認コード, ワンタイムパスワード, ログイン認証',
  'security.totp':
    '認証システム, オーセンティケーター, ワンタイムパスワード, OTP, TOTP, Google Authenticator, Microsoft Authenticator, Authy, QRコード',
  'security.sms': 'ショートメール, ショートメッセージ, テキストメッセージ, 電話, 携帯, スマホ, 認証コード',
  'security.email': 'Eメール, メール認証, 認証コード, 認証メール',
  'security.recovery': 'バックアップコード, 復旧コード, 回復コード, 予備コード, 緊急用コード, スマホ紛失, 機種変更, 携帯をなくした',
  'sign-ins.title':
    'ログイン, ログイン状況, ログイン中の端末, ログイン履歴, ログアウト, サインイン, デバイス, 端末, ブラウザ, 不正ログイン, 接続中',
  'sign-ins.leave': 'ログアウト, ログオフ, サインオフ, 退出, 終了',

  'access-tokens.title':
    'APIキー, API key, APIトークン, 個人用アクセストークン, シークレット, スクリプト, 連携, インテグレーション, 開発者',
  'access-tokens.titleOne':
    'APIキー, API key, APIトークン, 個人用アクセストークン, シークレット, スクリプト, 連携, インテグレーション, 開発者',
  'access-tokens.create': 'トークン作成, トークン発行, トークン追加, 新規APIキー, スコープ, 権限, 有効期限, 期限切れ, 失効',
  'access-tokens.resetOwn': '再発行, 更新, 再生成, 作り直す, ローテーション, 新しいAPIキー, 漏えい',

  'activity.title': '履歴, ログ, 操作履歴, 操作ログ, 監査ログ, ログイン履歴, サインイン履歴, 最近の操作, 変更履歴',

  'notifications.title': '通知設定, お知らせ, 通知の種類, 通知先, イベント, チャネル, チャンネル, 購読, 配信停止',
  'notifications.event-conversation-created': '新規チャット, 新しいチャット, 新規会話, 新規問い合わせ, 新規チケット, 着信, 受付',
  'notifications.event-conversation-assigned': '担当, 担当者になったとき, アサイン, 割当, 振り分け',
  'notifications.event-mentioned': '名指し, 呼びかけ, タグ付け, アットマーク, @',
  'notifications.event-message-in-assigned': '返信, 顧客からの返信, お客様の返信, 受信, 着信, 自分のチャット',
  'notifications.event-message-in-participating': 'フォロー中, 参加中, ウォッチ, 他の担当者, 同僚, 共有',
  'notifications.event-sla-first-response': 'SLA, 遅延, 遅れ, 一次回答, 初回応答, 最初の返信',
  'notifications.event-sla-next-response': 'SLA, 遅延, 遅れ, 返信待ち, 未返信, 次回応答, お待たせ',
  'notifications.event-sla-resolution': 'SLA, 遅延, 遅れ, 未解決, 締め切り, 締切, クローズ, 完了',
  'notifications.event-account-security': 'セキュリティ通知, 新しいログイン, ログイン通知, 不正ログイン, パスワード変更通知',
  'notifications.channel-email': 'メール通知, Eメール, お知らせメール, メール配信',
  'notifications.channel-push': 'プッシュ通知, ブラウザ通知, スマホ通知, 携帯',
  'notifications.channel-sms': 'ショートメール, ショートメッセージ, テキストメッセージ, SMS通知',
  'notifications.channel-desktop': 'デスクトップ通知, パソコンの通知, PC通知, システム通知',
  'notifications.schemes': '一括設定, 全部オン, 全部オフ, すべてオフ, 通知オフ, 通知を止める, 集中, 自分のみ, ミュート, まとめて',
  'push.title': 'ブラウザ通知, Webプッシュ, デスクトップ通知, スマホ通知, 通知を許可, 通知が来ない, 通知が届かない, バックグラウンド, 登録',
  'push.test': 'テスト通知, 試す, お試し, 動作確認, 通知テスト',

  'alerts.title': '通知, お知らせ, アラーム, リマインダー, 着信音, 音とポップアップ',
  'alerts.pauseTitle': '通知オフ, 通知を止める, 通知停止, ミュート, 消音, スヌーズ, サイレント, 静かにする, 休憩, 中断',
  'alerts.sounds': 'サウンド, 音声, 着信音, 効果音, 着信, ベル, アラーム音, 音が鳴らない, 音を消す, ミュート',
  'alerts.sound:for': 'サウンド, 着信音, 音を鳴らすチャット, 音が鳴らない, ミュート, 消音',
  'alerts.mine': '担当チャット, 自分の担当, 自分の会話, アサイン済み',
  'alerts.unassigned': '待ち行列, キュー, 待機中, 未対応, 担当者なし, 担当なし',
  'alerts.others': 'チーム, 同僚, 他の担当者, 他の人のチャット, エージェント',
  'alerts.message': '受信, 着信, 顧客からのメッセージ, お客様, 返信, 着信音',
  'alerts.conversation': '新規チャット, 新しいチャット, 新規問い合わせ, 着信, 着信音',
  'alerts.assignment': '担当, アサイン, 割当, 振り分け, 着信音',
  'alerts.mention': '名指し, 呼びかけ, タグ付け, アットマーク, @',
  'alerts.volume': 'ボリューム, 音の大きさ, 大きく, 小さく, うるさい, 聞こえない',
  'alerts.when': 'バックグラウンド, 他のタブ, 別タブ, 別ウィンドウ, 最小化, 裏で開いている, 非アクティブ, フォーカス, 見ていないとき',
  'alerts.sound:delay': '遅延, 遅らせる, ディレイ, 秒数, 何秒後',
  'alerts.popup:delay': '遅延, 遅らせる, ディレイ, 秒数, 何秒後',
  'alerts.repeat': '繰り返し, くりかえし, リピート, ループ, 鳴り続ける, 30秒ごと, 再通知, 未読',
  'alerts.here': '許可, 権限, ブロック, ブラウザの許可, 音が出ない, 通知が出ない, 有効化',
  'alerts.own': 'このパソコン, このPC, この端末だけ, 個別設定, デバイスごと, 端末ごと',
  'alerts.popups': 'デスクトップ通知, ブラウザ通知, 画面の通知, バナー, トースト, 小窓, ウィンドウ',
  'alerts.popup:for': 'デスクトップ通知, ブラウザ通知, バナー, ポップアップするチャット',
  'alerts.quiet': 'サイレントモード, マナーモード, 応答不可, 集中モード, 通知オフ, 消音, ミュート, DND, 夜間, 夜, 深夜, 休日, 土日, 週末',
  'alerts.quiet:on': '通知オフの時間, 夜間, 深夜, 休日, 時間外, 営業時間, 業務時間, 勤務時間, 退勤後, 予約, タイマー, 自動',
  'alerts.quietDays': '平日, 休日, 週末, 土日, 土曜日, 日曜日, 月曜日, 定休日',
  'alerts.quietHours': '時刻, 何時から, 何時まで, 開始時刻, 終了時刻, 夜, 夜間, 深夜, 朝',
  'alerts.zone': '時差, 標準時, 日本時間, JST, UTC, 現地時間, 時計, 地域, 東京',

  'availability.title':
    'ステータス, 状態, 稼働状況, 対応状況, 対応可, プレゼンス, 出勤, 退勤, オンライン, 取り込み中, 離席, オフライン, 受付, チャット受付',
  'availability.busy': '離席, 離席中, 忙しい, 多忙, 対応中, 会議中, 応答不可, 受付停止, 割り当て停止, 休憩, 一時停止',
  'availability.offline': '不在, 退勤, 退席, 離席, 外出, 休み, 勤務外, ログオフ, 非表示',
  'availability.howLong': '時間, いつまで, 何分, 戻り時間, 復帰, 昼休み, 休憩時間, 離席時間',
  'availability.reason': 'ステータスメッセージ, ひとこと, メモ, コメント, 離席理由, 昼食, ランチ, 会議, ミーティング',
  'availability.autoOffline': '自動オフライン, 自動退席, 放置, 無操作, アイドル, 未使用時, ページを閉じたとき, タブを閉じる',

  'preferences.writing': '文字入力, タイピング, キーボード, 入力欄, エディター, メッセージ作成',
  'preferences.capitalize': '大文字, 英語, アルファベット, 頭文字, 文頭, キャップス, 自動修正, 自動変換',
  'preferences.sendKey':
    'エンターキー, エンターで送信, Enterで送信, Ctrl+Enter, 改行, 誤送信, 送信方法, メッセージ送信, ショートカット, リターンキー',
  'preferences.signatureSection': 'サイン, 結びの言葉, フッター, 末尾',
  'preferences.signature': 'サイン, メール署名, 結びの言葉, フッター, 末尾, 定型の結び',
  'preferences.channels': '署名を付ける, チャットの署名, メールの署名, チャンネル, 署名の対象',
  'preferences.channel-chat': 'チャットの署名, ライブチャット, Webチャット, サイト, ホームページ',
  'preferences.channel-email': 'メール署名, Eメール, メールの署名',
  'preferences.channel-whatsapp': 'WhatsAppの署名, ワッツアップ',
  'preferences.channel-sms': 'SMSの署名, ショートメール, ショートメッセージ',
  'preferences.appearance': '見た目, 表示, デザイン, 画面, レイアウト, 表示設定',
  'preferences.theme':
    'ダークモード, ライトモード, ナイトモード, 黒い画面, 白い画面, 背景色, 配色, 色, カラー, 明るさ, コントラスト, まぶしい',
  'preferences.textSize': 'フォントサイズ, フォント, 文字の大きさ, 文字を大きく, 大きい文字, 小さい文字, 字が小さい, 拡大, ズーム',
  'preferences.interfaceLanguage':
    '言語, 言語設定, 言語変更, 画面の言語, 翻訳, ロケール, 日本語, 英語, ドイツ語, アラビア語, 日本語化, language',

  'canned-responses.add':
    '定型文登録, 新規作成, テンプレート作成, 新しいテンプレート, クイック返信, ショートコード, スラッシュ, スニペット',
  'canned-responses.preset': '共有テンプレート, 共通テンプレート, 会社のテンプレート, 社内共有, チームの定型文, 共有の定型文',
  'canned-responses.search': '定型文を探す, テンプレート検索, 返信文を探す, 見つからない',
  'canned-responses.filter': '絞り込み, しぼりこみ, 条件, ラベル, タグ, 言語, 添付ファイルあり, 未使用',
  'canned-responses.order': '並び替え, 並び順, 順番, ソート, よく使う順, 使用頻度, 最近使った',
  'canned-responses.import': '取り込み, 読み込み, 一括登録, アップロード, CSV, JSON, エクセル, Excel, スプレッドシート',
  'canned-responses.export': '書き出し, 出力, 保存, ダウンロード, バックアップ, CSV, JSON, エクセル, Excel, スプレッドシート',

  'welcome-messages.title':
    '挨拶, あいさつ文, 自動返信, 自動応答, 自動メッセージ, 初回メッセージ, 最初のメッセージ, WhatsApp Business, ワッツアップ',
  'welcome-messages.add':
    '新しい挨拶, 新規作成, 挨拶文作成, テキスト, 画像, 写真, 動画, 音声, 文書, ドキュメント, テンプレート, ボタン, リスト, 位置情報, 地図, WhatsApp番号',
};
