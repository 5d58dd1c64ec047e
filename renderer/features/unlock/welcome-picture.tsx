import './unlock.css';

/**
 * Three badges pinned to the cloth: a hexagon with a bridge, a shield with a check, a seal with a leaf. Own drawing;
 * the page behind it is the cloth. Pictures of real badges look the same way on their plates.
 */
export function WelcomePicture({ label }: { readonly label: string }) {
  return (
    <svg className="welcome-picture" viewBox="10 0 364 336" role="img" aria-label={label}>
      <defs>
        <linearGradient id="welcome-blue" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#2c6cb0" />
          <stop offset="1" stopColor="#1e3461" />
        </linearGradient>
        <linearGradient id="welcome-teal" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#137a70" />
          <stop offset="1" stopColor="#17504c" />
        </linearGradient>
        <linearGradient id="welcome-plum" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#b5244f" />
          <stop offset="1" stopColor="#6d1436" />
        </linearGradient>
        <filter id="welcome-shadow" x="-30%" y="-30%" width="160%" height="170%">
          <feDropShadow dx="0" dy="7" stdDeviation="8" floodColor="#14171c" floodOpacity="0.28" />
        </filter>
      </defs>
      <g className="welcome-pin welcome-pin-1" filter="url(#welcome-shadow)">
        <path d="M128 18 L212 66 V162 L128 210 L44 162 V66 Z" fill="url(#welcome-blue)" />
        <path d="M128 34 L198 74 V154 L128 194 L58 154 V74 Z" className="welcome-inner" />
        <g className="welcome-pictogram">
          <path d="M80 136 C80 100 104 84 128 84 S176 100 176 136 Z" />
          <path d="M104 112 V136 M128 84 V136 M152 112 V136" />
        </g>
      </g>
      <g className="welcome-pin welcome-pin-2" filter="url(#welcome-shadow)" transform="translate(16 -6)">
        <path
          d="M266 92 C286 106 306 111 328 112 V176 C328 214 302 238 266 252 C230 238 204 214 204 176 V112 C226 111 246 106 266 92 Z"
          fill="url(#welcome-teal)"
        />
        <path
          d="M266 107 C283 117 299 122 316 124 V176 C316 206 296 226 266 239 C236 226 216 206 216 176 V124 C233 122 249 117 266 107 Z"
          className="welcome-inner"
        />
        <path d="M242 172 L260 190 L292 154" className="welcome-pictogram" />
      </g>
      <g className="welcome-pin welcome-pin-3" filter="url(#welcome-shadow)">
        <path d={seal(150, 262, 56, 49, 16)} fill="url(#welcome-plum)" />
        <circle cx="150" cy="262" r="41" className="welcome-inner" />
        <g className="welcome-pictogram">
          <path d="M131 279 C127 252 145 241 173 241 C175 270 161 285 139 279" />
          <path d="M129 287 C137 272 147 264 158 258" />
        </g>
      </g>
    </svg>
  );
}

/** A scalloped edge: `count` bows between an outer and an inner radius. */
function seal(cx: number, cy: number, outer: number, inner: number, count: number): string {
  const at = (radius: number, step: number) => {
    const angle = (step * Math.PI) / count - Math.PI / 2;
    return `${(cx + radius * Math.cos(angle)).toFixed(1)} ${(cy + radius * Math.sin(angle)).toFixed(1)}`;
  };
  const bows = Array.from({ length: count }, (_, n) => `Q${at(outer + 5, 2 * n + 1)} ${at(inner, 2 * n + 2)}`);
  return `M${at(inner, 0)} ${bows.join(' ')} Z`;
}
