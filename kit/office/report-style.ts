/** The look of the report as a web page: an A4 sheet with the margins of GB/T 9704-2012 5.2 (37 mm above, 28 mm left, type area 156 × 225 mm). */
export const reportStyle = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#eceeec;color:#1c211e;font:12pt/1.8 FangSong_GB2312,FangSong,STFangsong,"Noto Serif CJK SC",serif;font-variant-numeric:tabular-nums}
.sheet{position:relative;width:210mm;max-width:100%;min-height:297mm;margin:24px auto;padding:37mm 26mm 35mm 28mm;background:#fff;box-shadow:0 1px 6px #0003}
.mark{position:absolute;top:16mm;right:26mm;padding:0 3mm;border:1px solid #b3261e;color:#b3261e;font:10.5pt/1.7 SimHei,"Noto Sans CJK SC",sans-serif;letter-spacing:.1em}
.seal{margin:0 0 8mm;padding:2mm 3mm;border:1px solid #1f6f4a;color:#17553a;font:9pt/1.6 SimHei,"Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
.seal.broken{border-color:#b3261e;color:#b3261e}
h1{margin:0 0 12mm;text-align:center;font:400 22pt/1.5 FZXiaoBiaoSong-B05S,"方正小标宋简体",STZhongsong,"Noto Serif CJK SC",serif;text-wrap:balance}
h2,h3{margin:0;text-indent:2em;font-size:16pt;line-height:29pt;font-weight:400;break-after:avoid}
h2{font-family:SimHei,"Noto Sans CJK SC",sans-serif}
h3{font-family:KaiTi_GB2312,KaiTi,STKaiti,"Noto Serif CJK SC",serif}
p{margin:0;text-indent:2em;font-size:16pt;line-height:29pt;text-align:justify;overflow-wrap:anywhere}
a.figure{color:inherit;text-decoration:underline;text-decoration-color:#1f6f4a99;text-decoration-thickness:1px;text-underline-offset:.25em}
a.figure:hover{background:#1f6f4a14}
a.figure:focus-visible{outline:2px solid #1f6f4a;outline-offset:2px}
a.figure.undefined{text-decoration-style:dashed;text-decoration-color:#5f6b64}
.signature{margin-top:29pt;text-align:right;text-indent:0;padding-right:2em}
.signature+.signature{margin-top:0}
.appendix{margin-top:18mm;break-before:page}
.appendix h2{text-indent:0}
.scroll{overflow-x:auto}
table{width:100%;margin:4mm 0;border-collapse:collapse;font-size:10.5pt;line-height:1.5}
caption{padding-bottom:3mm;font:400 15pt/1.5 FZXiaoBiaoSong-B05S,"方正小标宋简体",STZhongsong,"Noto Serif CJK SC",serif}
th,td{padding:1.2mm 1.6mm;border:1px solid #8a938d;text-align:left;vertical-align:top}
th{font-family:SimHei,"Noto Sans CJK SC",sans-serif;font-weight:400;background:#f3f5f3;white-space:nowrap}
td.number{text-align:right;white-space:nowrap}
td small{color:#5f6b64;font-size:9pt;overflow-wrap:anywhere}
thead{display:table-header-group}
tr{break-inside:avoid}
.notes{margin:0;padding:0 0 0 1.4em;font-size:12pt}
@media screen and (max-width:210mm){.sheet{margin:0;padding:24mm 6vw}.mark{top:8mm;right:6vw}h1{font-size:17pt}p{text-align:left}}
@page{size:A4;margin:37mm 26mm 35mm 28mm}
@page :right{@bottom-right{content:"— " counter(page) " —";font:14pt SimSun,"Noto Serif CJK SC",serif;padding-right:14pt}}
@page :left{@bottom-left{content:"— " counter(page) " —";font:14pt SimSun,"Noto Serif CJK SC",serif;padding-left:14pt}}
@media print{body{background:none}.sheet{width:auto;min-height:0;margin:0;padding:0;box-shadow:none}.mark{display:none}.appendix{margin-top:0}}
`

/** The mark above each printed page; on the screen the sheet carries it once. */
export const printedMark = (mark: string): string =>
  `@page{@top-right{content:${JSON.stringify(mark)};color:#b3261e;font:14pt SimHei,"Noto Sans CJK SC",sans-serif}}`
