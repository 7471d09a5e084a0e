import { sampleFiles } from './sample-files.js';
import type { SampleResponse } from './sample-responses.js';

export const japaneseResponses: readonly SampleResponse[] = [
  {
    shortCode: 'こんにちは',
    content: '{{contact.name|お客様}}、こんにちは。{{company.name}}の{{agent.name}}です。ご用件をお聞かせください。',
    label: '挨拶',
    uses: 37,
    usedAgo: 7,
  },
  {
    shortCode: 'ありがとう',
    content: 'お問い合わせいただき、ありがとうございました。よいご旅行を！',
    label: '挨拶',
    uses: 35,
    usedAgo: 7.5,
  },
  {
    shortCode: '返金',
    content: 'ご返金の手続きが完了しました。通常3〜5営業日で口座に反映されます。',
    label: 'お支払い',
    uses: 14,
    usedAgo: 60,
  },
  {
    shortCode: '遅延',
    content: 'ご搭乗便は{{|時刻}}に出発予定です。ご迷惑をおかけして申し訳ございません。',
    label: 'フライト',
    uses: 8,
    usedAgo: 140,
  },
  { shortCode: '予約番号', content: '予約番号を教えていただけますか。確認メールの一番上にある英字6文字です。', uses: 6, usedAgo: 150 },
  {
    shortCode: '荷物',
    content: 'お荷物は23kgまで無料です。追加料金は添付の表をご覧ください。',
    label: 'フライト',
    attachments: [sampleFiles.prices],
  },
  { scope: 'company', shortCode: '規約', content: '旅行条件書は確認書の2ページ目にございます。', label: '法務' },
];
