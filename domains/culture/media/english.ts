/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  报道标题: 'Headline',
  媒体名称: 'Medium',
  媒体类别: 'Kind of medium',
  报纸: 'Newspaper',
  期刊: 'Magazine',
  '电视、广播': 'Television, radio',
  网站: 'Web site',
  政务新媒体账号: 'Account of the government in new media',
  媒体级别: 'Level of the medium',
  按主办单位的级别: 'By who runs it',
  刊播日期: 'Published on',
  '期号、版面': 'Issue and page',
  报刊填写期号和版面: 'For papers and magazines',
  报道的活动: 'Event it tells of',
  内容摘要: 'Summary',
  报道留存: 'Copy kept',
  森林城市和生态文化媒体报道: 'Pieces in the media on forest city and eco-culture',
  篇: 'pieces',
  '统计期内刊播的报道，按刊播日期，一条记录计一篇；转载的各计一篇': 'Pieces published in the period, one a record; each reprint is one',
  没有登记过媒体报道: 'No piece in the media was recorded',
}

/** What refusals mean, by their codes; said where the Chinese sentence has no English of its own. */
export const refusals: Readonly<Record<string, string>> = {
  media_ahead: 'The day of publication lies after today',
  media_unfound: 'It is not said where it can be found',
}
