import { problemsOf } from './catalogue.ts'

/** Files of features: what is wrong with the file, or with a layer made of it. */
export const importProblems = problemsOf({
  import_busy: [503, '正在读取的文件太多', '稍后再传'],
  import_column_unknown: [422, '文件里没有所指的列', '从列出的列名中选'],
  import_crs_unknown: [422, '坐标系不认识或不能换算', '转换为 CGCS2000（EPSG:4490）后再导入'],
  import_empty: [422, '文件是空的，或没有要素', '检查导出的范围'],
  import_encoding_unknown: [422, '文字的编码认不出', '用 UTF-8 重新导出，或注明编码'],
  import_file_gone: [404, '预览过的文件已经清除', '重新选择文件'],
  import_format_unsupported: [422, '认得这种格式，但不能直接导入', '按提示转换为 GeoJSON、shapefile、CSV 或 Excel（.xlsx）后再传'],
  import_text_broken: [422, '文字里有认不出的字符', '用原始数据按 UTF-8 重新导出'],
  import_too_large: [422, '文件的行、列、顶点过多，或读取太久', '拆分或化简后再传'],
  import_unanswered: [422, '文件没有注明坐标系或编码', '按所列的选项注明后再导入'],
  import_dbf_invalid: [422, '属性表（.dbf）已损坏或不完整', '重新导出后再传'],
  import_geojson_invalid: [422, '不是完整的 GeoJSON', '重新导出后再传'],
  import_mapping_invalid: [422, '列与字段的对应关系不对', '按列出的字段和列名改正'],
  import_mixed_types: [422, '文件里混有不同类型的图形', '按类型拆分后再传'],
  import_shp_invalid: [422, '图形文件（.shp）已损坏、不完整或类型不支持', '重新导出后再传'],
  import_zip_bomb: [422, '压缩包展开后过大', '拆分后再传'],
  import_zip_content: [422, '压缩包里缺少文件，或不止一个 shapefile', '把一个 shapefile 的 .shp、.shx、.dbf、.prj 一起压缩'],
  import_zip_invalid: [422, '压缩包不完整、已损坏或有密码', '重新压缩后再传'],
  import_word_ambiguous: [422, '名称对应不止一个', '写编号、代码或全称'],
  import_xlsx_invalid: [422, '工作簿已损坏、没有表格或展开后过大', '用 Excel 打开并另存为 .xlsx 后再传'],
  line_stale: [412, '导出之后记录已被修改', '重新导出，在新的表上改'],
  line_twice: [422, '表里有两行写的是同一条记录', '只留一行；抄来的新记录写在模板里导入'],
  line_version_missing: [428, '改了记录的行没有注明改自哪一版', '重新导出，在新的表上改'],
  layer_closed: [409, '版本已检查，不再收图形', '另登记一个版本'],
  layer_has_content: [409, '版本已有别的图形', '另登记一个版本'],
  layer_invalid: [422, '图斑有误，整份没有导入', '按所列原因修正后整份再传'],
})
declare module './catalogue.ts' {
  interface DeclaredProblems extends Record<keyof typeof importProblems, true> {}
}
