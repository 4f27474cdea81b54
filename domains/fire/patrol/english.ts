/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  护林员: 'Forest ranger',
  防火巡护: 'Fire patrols',
  名: 'people',
  '统计期末在任的护林员岗位，一人多岗只计一人；代理不另计':
    'Ranger posts held at the end of the period; somebody with several counts once, acting posts do not count besides',
  '护林员完成的、目的含防火的巡护，一次出巡计一次，按开始时间；有护林员同行的林长防火巡林也是这一次，不另登记；巡护中和作废的不计，佐证等级不影响计数':
    "Patrols completed by rangers with fire prevention among their purposes, one each, by their beginning; a chief's fire walk with rangers along is the same one and is not recorded again; those under way or void do not count, and the grade of evidence makes no difference",
  巡护发现并整治的重难问题: 'Major issues found on patrol and settled',
  '问题台账中来自护林员巡护、领域为森林防火、程度为重点或难点且已销号的问题，按首次销号时间；是全部已销号重点难点问题的一部分，同一台账不重复登记':
    "Issues found on rangers' patrols in the field of forest fire, major or difficult, that were closed, by their first closing; part of all major and difficult issues closed, recorded once in the same ledger",
}
