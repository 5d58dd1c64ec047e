/** The sheet of the transcript document (look, "The transcript document"). Lengths in print units. */
export const transcriptStyle = `
@page{size:A4;margin:16mm 16mm 18mm;
 @bottom-right{content:counter(page) " / " counter(pages);font:8pt 'Legible Sans',sans-serif;color:#4c535e}}
*{box-sizing:border-box}
html{color:#14171c;background:#fff;font:10pt/1.42 'Legible Sans','Noto Sans','Segoe UI',system-ui,sans-serif;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0 auto;max-width:178mm}
@media screen{body{padding:16mm 8mm}}
h1,h2{font-family:'Book Serif','Noto Serif',Georgia,serif;font-weight:620;letter-spacing:-.01em;margin:0;break-after:avoid}
h1{font-size:27pt;line-height:1.16}
h2{font-size:14pt;line-height:1.3;display:flex;align-items:center;gap:2.5mm}
.top{display:flex;justify-content:space-between;color:#4c535e}
.contact{color:#4c535e;margin:1mm 0 0}
.band{display:flex;gap:9mm;border-top:.3mm solid #14171c;border-bottom:.2mm solid #cdd1d8;margin:5mm 0 8mm;padding:3.5mm 0}
.band div{display:flex;flex-direction:column-reverse}
.band dt{color:#4c535e;font-size:9pt}
.band dd{margin:0;font-size:14pt;font-weight:650;line-height:1.2;font-variant-numeric:tabular-nums}
section{margin:0 0 8mm}
table{width:100%;border-collapse:collapse;margin-top:1.5mm;table-layout:fixed}
thead{display:table-header-group}
thead th{font-size:7.5pt;font-weight:400;color:#4c535e;text-align:left;padding:1mm 0;border-bottom:.2mm solid #cdd1d8}
tr{break-inside:avoid}
tbody tr+tr>*{border-top:.2mm solid #e3e5e9}
tbody td,tbody th{padding:2.5mm 3mm 2.5mm 0;vertical-align:middle;text-align:left;font-weight:400;overflow-wrap:anywhere}
.badge-picture{width:15mm}
.level{width:34mm}.verdict{width:32mm}.code{width:26mm}
thead th.code{text-align:right}
/* The quiet zone of a code is its own margin. */
tbody td.code{padding:.5mm 0}
td.code div{position:relative;margin-left:auto}
td.code span{position:absolute;inset:1mm;overflow:hidden;color:#fff;font-size:1px;line-height:1}
td.code svg{position:relative;display:block;width:100%;height:100%}
td.badge-picture img{display:block;width:11.5mm;height:11.5mm;object-fit:contain}
td.badge-picture svg{display:block;color:#6b7380}
.name{display:block;font-weight:650;font-size:10.5pt}
.name a{color:inherit;text-decoration:none}
.second{display:block;color:#4c535e;font-size:9pt;font-variant-numeric:tabular-nums}
.declared ul{margin:1.5mm 0 0;padding:0;list-style:none}
.declared li{break-inside:avoid;padding:2.5mm 0;border-top:.2mm dashed #cdd1d8;overflow-wrap:anywhere}
.declared .words{display:block;white-space:pre-line}
.sign{display:flex;align-items:center;gap:1.5mm;font-weight:650}
.sign svg{flex:none}
.good{color:#12683f}.late{color:#7d5200}.bad{color:#a3232b}.open{color:#4f5966}
.legend{break-inside:avoid;font-size:9pt;color:#4c535e}
.legend h2{color:#14171c;margin-bottom:1.5mm}
.legend ul{margin:0;padding:0;list-style:none;columns:2;column-gap:9mm}
.legend li{break-inside:avoid;margin-bottom:1.2mm}
footer{break-inside:avoid;border-top:.2mm solid #cdd1d8;padding-top:2mm;margin-top:8mm;display:flex;justify-content:space-between;gap:9mm;font-size:8pt;color:#4c535e}
footer p{margin:0;max-width:110mm}
`;
