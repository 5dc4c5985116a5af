/// How a dossier looks: system fonts, one accent, A4 when printed, one column at 320 pixels.
enum DossierStyle {
  /// The style element.
  static let element: StaticString = """
    <style>
    :root{--ink:#1d2327;--soft:#4d5960;--line:#d5dbde;--tint:#f2f6f7;--accent:#0b5a6b;--accent-soft:#dcecef;--paper:#fff}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 -apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif}
    a{color:var(--accent)}
    a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid #c25700;outline-offset:2px}
    main:focus{outline:none}
    .skip{position:absolute;left:-999px;top:0;background:var(--accent);color:#fff;padding:.6rem 1rem;z-index:2}
    .skip:focus{left:0}
    header,main,footer{max-width:72rem;margin:0 auto;padding:0 1.25rem}
    header{padding-top:1.5rem}
    .eyebrow{margin:0;color:var(--accent);font-size:.8rem;font-weight:600;letter-spacing:.06em;text-transform:uppercase}
    h1{margin:.1rem 0 .3rem;font-size:clamp(1.6rem,4.5vw,2.3rem);line-height:1.15;font-weight:700}
    h1 .code{color:var(--soft);font-size:.5em;font-weight:500;white-space:nowrap}
    .sub{margin:0 0 .4rem;color:var(--soft);max-width:none}
    nav ul{list-style:none;margin:.8rem 0 0;padding:.55rem 0;display:flex;flex-wrap:wrap;gap:.15rem 1.2rem;border-top:1px solid var(--line);border-bottom:1px solid var(--line);font-size:.9rem}
    nav a{display:inline-block;padding:.2rem 0}
    section{margin:2.6rem 0 0}
    h2{margin:0 0 .5rem;font-size:1.4rem;line-height:1.25}
    h2 .when{color:var(--soft);font-size:.72em;font-weight:500;white-space:nowrap}
    h3{margin:1.6rem 0 .4rem;font-size:1.06rem}
    p{max-width:52rem}
    .facts{list-style:none;margin:1rem 0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(13rem,100%),1fr));gap:.8rem}
    .facts li{border-left:4px solid var(--accent);background:var(--tint);padding:.55rem .8rem}
    .facts b{display:block;font-size:1.35rem;line-height:1.2}
    .facts span{font-size:.9rem;color:var(--soft)}
    .warn{border-left:4px solid #b35900;background:#fdf4e8;padding:.55rem .8rem}
    .scroll{overflow-x:auto;max-width:100%}
    .tall{max-height:34rem;overflow:auto}
    table{border-collapse:collapse;width:100%;font-size:.92rem}
    caption{text-align:left;font-weight:600;padding:.3rem 0 .5rem}
    caption .unit{font-weight:400;color:var(--soft)}
    th,td{padding:.42rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
    thead th{font-size:.82rem;line-height:1.25;color:var(--soft);font-weight:600;border-bottom:2px solid var(--accent);vertical-align:bottom;background:var(--paper)}
    tbody th{font-weight:600}
    td,.n,thead [data-sort=n]{text-align:right;font-variant-numeric:tabular-nums}
    td{white-space:nowrap}
    .w1 td:nth-child(1),.w2 td:nth-child(2),.w3 td:nth-child(3),.w4 td:nth-child(4),.w5 td:nth-child(5),.w6 td:nth-child(6),.w7 td:nth-child(7),.w8 td:nth-child(8),.w9 td:nth-child(9){text-align:left;font-variant-numeric:normal;white-space:normal}
    abbr[title]{text-decoration:none}
    .rank{font-size:1.15rem;font-weight:700;color:var(--accent)}
    td i,th i{font-style:normal;color:var(--soft);font-weight:400;font-size:.85em;white-space:nowrap}
    .why{display:block;font-weight:400;font-size:.84rem;line-height:1.4;color:var(--soft);margin-top:.15rem}
    .small{font-size:.85rem;color:var(--soft)}
    .badge{display:inline-block;border-radius:1rem;padding:.05rem .55rem;font-size:.82rem;font-weight:600;white-space:nowrap;border:1.5px solid var(--accent)}
    .badge.stable{background:var(--accent);color:#fff}
    .badge.confirm{background:var(--accent-soft);color:#08414d}
    .badge.fragile{background:var(--paper);color:var(--soft);border:1.5px dashed #6b777d}
    .own{color:#a04a00;font-weight:700}
    .under{display:block;white-space:nowrap;font-size:.85rem;color:var(--soft)}
    .lane{display:block;width:7rem;height:.5rem;margin-top:.3rem;background:linear-gradient(var(--accent) 0 0) 0 0/max(1px,var(--b)) 100% no-repeat var(--tint)}
    .notes{margin:.6rem 0 0;padding:0;font-size:.82rem;line-height:1.45;color:var(--soft);max-width:60rem}
    .notes p{margin:.12rem 0;max-width:none}
    .notes b{color:var(--ink);font-weight:600}
    details{margin:.8rem 0}
    summary{cursor:pointer;font-weight:600;color:var(--accent);padding:.2rem 0}
    form{background:var(--tint);border:1px solid var(--line);padding:.8rem 1rem;margin:.8rem 0;display:none}
    .js form{display:block}
    .js .nojs{display:none}
    fieldset{border:0;margin:0 0 .6rem;padding:0;min-width:0}
    legend{font-weight:600;padding:0;margin-bottom:.3rem}
    .slider{display:grid;grid-template-columns:minmax(0,1fr) minmax(6rem,16rem) 7.5rem;gap:.1rem .8rem;align-items:center;padding:.15rem 0}
    .slider output{font-variant-numeric:tabular-nums;font-size:.9rem}
    input[type=range]{width:100%;accent-color:var(--accent);height:1.6rem;margin:0}
    select,button.act,a.act{font:inherit;font-size:.92rem;padding:.35rem .7rem;border:1px solid #6b777d;background:#fff;color:var(--ink);border-radius:.25rem;max-width:100%}
    button.act,a.act{cursor:pointer;color:var(--accent);border-color:var(--accent);text-decoration:none;display:inline-block}
    .row{display:flex;flex-wrap:wrap;gap:.5rem .8rem;align-items:center}
    .row label{max-width:100%}
    th button{all:unset;cursor:pointer;display:inline;color:inherit;font:inherit}
    th button:focus-visible{outline:3px solid #c25700;outline-offset:2px}
    th button::after{content:"\\00a0↕";color:#6b777d;font-weight:400}
    th[aria-sort=ascending] button::after{content:"\\00a0↑";color:var(--accent)}
    th[aria-sort=descending] button::after{content:"\\00a0↓";color:var(--accent)}
    tr.moved>*{background:#fdf4e8}
    tr.cut>*{border-bottom:2px solid var(--accent)}
    .tall thead th{position:sticky;top:0;z-index:1}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .map svg{width:100%;height:auto;max-width:62rem;display:block}
    figure{margin:1rem 0}
    figcaption{font-weight:600;padding:.3rem 0 .5rem}
    dl.words dt{font-weight:600;margin-top:.5rem}
    dl.words dd{margin:0;max-width:52rem}
    footer{margin-top:3rem;padding-bottom:2.5rem;font-size:.85rem;color:var(--soft)}
    footer p{border-top:1px solid var(--line);padding-top:.8rem;max-width:none}
    @media screen and (max-width:46rem){
    .slider{grid-template-columns:1fr 7.5rem}
    .slider input{grid-column:1/-1;grid-row:2}
    .cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .cards table,.cards tbody,.cards tr,.cards th,.cards td,.cards caption{display:block}
    .cards tr{border:1px solid var(--line);border-top:3px solid var(--accent);margin:0 0 .8rem;padding:.4rem .7rem}
    .cards th,.cards td{border:0;padding:.14rem 0;text-align:left;white-space:normal}
    .cards td{display:flex;justify-content:space-between;gap:1rem}
    .cards td::before{color:var(--soft);font-size:.85rem}
    .cards td:nth-child(1)::before{content:var(--c1)}
    .cards td:nth-child(2)::before{content:var(--c2)}
    .cards td:nth-child(3)::before{content:var(--c3)}
    .cards td:nth-child(4)::before{content:var(--c4)}
    .cards td:nth-child(5)::before{content:var(--c5)}
    .cards td:nth-child(6)::before{content:var(--c6)}
    .cards td:nth-child(7)::before{content:var(--c7)}
    .cards td:nth-child(8)::before{content:var(--c8)}
    .cards td:nth-child(9)::before{content:var(--c9)}
    .cards td>span{text-align:right}
    }
    @page{size:A4;margin:10mm 12mm 11mm}
    @media print{
    body{font-size:9.2pt;line-height:1.32}
    header,main,footer{max-width:none;padding:0}
    header{padding-top:0}
    nav,.skip,form,.act{display:none!important}
    h1{font-size:19pt}
    h2{font-size:13pt;break-after:avoid}
    h3{break-after:avoid}
    section{margin-top:7mm}
    #liste{margin-top:3mm}
    #liste .notes,#liste .why{font-size:7.1pt;line-height:1.22}
    .sub{margin:0}
    section.own-page{break-before:page;margin-top:0}
    table{font-size:8.4pt}
    th,td{padding:.28rem .35rem}
    thead{display:table-header-group}
    tr,figure,.facts li{break-inside:avoid}
    .scroll,.tall{overflow:visible;max-height:none}
    .tall thead th{position:static}
    .why,.notes,.small,.under,.badge{font-size:7.4pt;line-height:1.28}
    .notes{margin-top:2mm}
    .notes p{margin:.05rem 0}
    thead th{font-size:7.6pt}
    .facts{grid-template-columns:repeat(4,1fr);gap:2mm;margin:2.5mm 0}
    .facts b{font-size:10pt}
    .facts span{font-size:7.4pt;line-height:1.2;display:block}
    .facts li{padding:1mm 2mm}
    .first th,.first td{padding:.2rem .3rem}
    .first tbody th{width:42%}
    .first tbody th,.first .n,.first td:nth-child(-n+5){font-size:8.2pt}
    .badge{padding:0 .35rem;border-width:1px}
    .first .small{white-space:nowrap}
    caption{padding:.1rem 0 .2rem}
    .rank{font-size:10.5pt}
    #tous tbody tr:nth-child(n+31){display:none}
    .lane{width:4rem}
    a{color:inherit;text-decoration:none}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    }
    </style>

    """
}
