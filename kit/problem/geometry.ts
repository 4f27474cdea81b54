import { problemsOf } from './catalogue.ts'

/** What is wrong with a geometry or a raster. */
export const geometryProblems = problemsOf({
  'geometry.wrong_type': [422, '图形的种类不对', '按该字段要求画点、线或面'],
  'geometry.malformed': [422, '图形不是有效的 GeoJSON', '重新绘制或导出'],
  'geometry.not_finite': [422, '坐标不是有效数字', '核对坐标'],
  'geometry.too_many_vertices': [422, '顶点过多', '简化图形后再传'],
  'geometry.swapped': [422, '经纬度似乎颠倒', '经度在前，纬度在后'],
  'geometry.projected': [422, '坐标似乎是投影坐标', '换算为经纬度（CGCS2000）后再传'],
  'geometry.outside': [422, '坐标不在本市范围', '核对坐标'],
  'geometry.too_few_points': [422, '顶点太少', '补足顶点'],
  'geometry.unclosed': [422, '环没有闭合', '让终点与起点相同'],
  'geometry.no_area': [422, '图形没有面积', '重新绘制'],
  'geometry.self_crossing': [422, '边界自相交', '修正所写位置的顶点'],
  'geometry.hole_outside': [422, '内环不在外环之内', '修正内环'],
  'geometry.parts_overlap': [422, '图形的部分互相重叠', '合并或分开重叠的部分'],
  'geometry.invalid': [422, '图形无效', '修正所写位置的顶点'],
  'geometry.empty': [422, '图形是空的', '重新绘制'],
  'geometry.wrong_srid': [422, '坐标系不对', '换算为 CGCS2000 经纬度（EPSG:4490）'],
  raster_crs_unsupported: [422, '栅格不是经纬度', '用 gdalwarp -t_srs EPSG:4490 转换后再用'],
  raster_unreadable: [422, '栅格读不了', '核对文件，写作 GeoTIFF'],
})
declare module './catalogue.ts' {
  interface DeclaredProblems extends Record<keyof typeof geometryProblems, true> {}
}
