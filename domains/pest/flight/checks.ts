import type { Check } from '#kit/register/transition.ts'

/** Who keeps bees, silk and fish is told before the window opens. */
export const noticeAhead: Check = ({ after }) =>
  String(after['notice_on'] ?? '') < String(after['window_from'])
    ? null
    : { code: 'pest_notice_late', message: '公告应在作业窗口开始以前', fields: ['notice_on'] }
