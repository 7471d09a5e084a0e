type Body = Record<string, unknown>;

const keys: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const buttons = { left: 0, middle: 1, right: 2 };
type Button = { button?: keyof typeof buttons };

const keyDown = (key: string) => ({ type: 'keyDown', value: keys[key] ?? key });
const keyUp = (key: string) => ({ type: 'keyUp', value: keys[key] ?? key });
const pointerMove = (x: number, y: number) => ({ type: 'pointerMove', duration: 0, x, y });
const pointerDown = ({ button = 'left' }: Button = {}) => ({ type: 'pointerDown', button: buttons[button] });
const pointerUp = ({ button = 'left' }: Button = {}) => ({ type: 'pointerUp', button: buttons[button] });

/** One WebDriver session, spoken with `fetch`: the protocol is small, and its client libraries are not. */
export class WebDriverSession {
  constructor(
    private readonly server: string,
    private readonly id: string,
  ) {}

  static async start(server: string, capabilities: Body): Promise<WebDriverSession> {
    const { sessionId } = await call<{ sessionId: string }>(server, 'POST', '/session', { capabilities });
    return new WebDriverSession(server, sessionId);
  }

  #call<Result = unknown>(method: string, path: string, body?: Body): Promise<Result> {
    return call<Result>(this.server, method, `/session/${this.id}${path}`, body);
  }

  open = (url: string) => this.#call('POST', '/url', { url });
  url = () => this.#call<string>('GET', '/url');
  end = () => this.#call('DELETE', '');
  run = <Result>(script: string) => this.#call<Result>('POST', '/execute/sync', { script, args: [] });

  async resize(width: number, height: number): Promise<void> {
    const [frameWidth, frameHeight] = await this.run<[number, number]>('return [outerWidth - innerWidth, outerHeight - innerHeight]');
    await this.#call('POST', '/window/rect', { width: width + frameWidth, height: height + frameHeight });
    // The window manager answers before the page knows; without one there is a least width, and we go on with that.
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const [nowWidth, nowHeight] = await this.run<[number, number]>('return [innerWidth, innerHeight]');
      if (nowWidth === width && nowHeight === height) return;
    }
  }

  keyboard = {
    press: (chord: string) => {
      const pressed = chord.split('+');
      return this.#keys([...pressed.map(keyDown), ...pressed.reverse().map(keyUp)]);
    },
    type: (text: string) => this.#keys([...text].flatMap((key) => [keyDown(key), keyUp(key)])),
    down: (key: string) => this.#keys([keyDown(key)]),
    up: (key: string) => this.#keys([keyUp(key)]),
  };

  mouse = {
    move: (x: number, y: number) => this.#pointer([pointerMove(x, y)]),
    click: (x: number, y: number, button?: Button) => this.#pointer([pointerMove(x, y), pointerDown(button), pointerUp(button)]),
    down: (button?: Button) => this.#pointer([pointerDown(button)]),
    up: (button?: Button) => this.#pointer([pointerUp(button)]),
  };

  #keys = (actions: Body[]) => this.#call('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  #pointer = (actions: Body[]) =>
    this.#call('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
}

async function call<Result>(server: string, method: string, path: string, body?: Body): Promise<Result> {
  const response = await fetch(server + path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: Result & { error?: string; message?: string } };
  if (value?.error) throw new Error(`WebDriver ${path}: ${value.error} ${value.message ?? ''}`);
  return value;
}
