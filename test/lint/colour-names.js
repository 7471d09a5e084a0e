/** The named colours of CSS that people write; system colours and `transparent` are not among them. */
export default (
  'aqua aquamarine azure beige bisque black blue blueviolet brown chartreuse chocolate coral cornflowerblue crimson cyan ' +
  'darkblue darkcyan darkgray darkgreen darkgrey darkorange darkred deeppink deepskyblue dimgray dimgrey dodgerblue firebrick ' +
  'forestgreen fuchsia gainsboro gold goldenrod gray green greenyellow grey hotpink indianred indigo ivory khaki lavender ' +
  'lightblue lightcoral lightcyan lightgray lightgreen lightgrey lightpink lightyellow lime limegreen linen magenta maroon ' +
  'midnightblue mintcream moccasin navy oldlace olive orange orangered orchid peru pink plum purple rebeccapurple red ' +
  'rosybrown royalblue saddlebrown salmon sandybrown seagreen sienna silver skyblue slateblue slategray slategrey snow ' +
  'springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen'
).split(' ');
