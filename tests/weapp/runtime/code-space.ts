import { component, glassEasel, MiniProgramEnv, type CodeSpace, type Root } from 'glass-easel-miniprogram-adapter';
import type { WeappPackage } from './compile-package';
import { resolveModule, type ModuleLoader } from './module-loader';
import type { WeappBackend } from './native-elements';

interface StaticConfig {
  component?: boolean;
  usingComponents?: Record<string, string>;
}

type Registration = (...definition: never[]) => unknown;
/** The constructors of the script that runs now; WeChat binds them to its file. */
export interface Registrar {
  Page: Registration;
  Component: Registration;
  Behavior: Registration;
}

/** The pages and components of a package, each registered when it is first needed. */
export class WeappCode {
  private readonly space: CodeSpace;
  private readonly env = new MiniProgramEnv();
  private readonly registered = new Set<string>();
  private current: Registrar | null = null;

  constructor(
    private readonly weapp: WeappPackage,
    private readonly backend: WeappBackend,
    /** Told of every setData: the page's path and the data. */
    private readonly onSetData: (route: string, data: object) => void,
  ) {
    glassEasel.globalOptions.writeIdToDOM = true;
    glassEasel.globalOptions.throwGlobalError = true;
    watchSetData((route, data) => this.onSetData(route, data));
    this.space = this.env.createCodeSpace('app', true);
    this.addTemplates();
    this.addConfigs();
  }

  /** What Page(…), Component(…) and Behavior(…) mean in the script that runs now. */
  registrar(name: keyof Registrar): Registration {
    return (...definition) => {
      if (!this.current) throw new Error(`${name}() was called outside the first run of a page or component`);
      return this.current[name](...definition);
    };
  }

  /** Builds a page's tree, its components loaded first. Not yet shown. */
  createPage(path: string, loader: ModuleLoader): Root {
    this.register(path, loader);
    this.addStyle('app');
    this.addStyle(path);
    return this.env.associateBackend(this.backend).createRoot('page', this.space, path);
  }

  private register(path: string, loader: ModuleLoader): void {
    if (this.registered.has(path)) return;
    this.registered.add(path);
    for (const used of Object.values(this.config(path).usingComponents ?? {})) this.register(resolveModule(path, used), loader);
    this.space.componentEnv(path, (constructors) => {
      this.current = constructors as unknown as Registrar;
      try {
        loader.load(path);
      } finally {
        this.current = null;
      }
    });
  }

  private config(path: string): StaticConfig {
    return JSON.parse(this.weapp.configs[path] ?? '{}') as StaticConfig;
  }

  private addTemplates(): void {
    const groupList = new Function(`return ${this.weapp.templates}`)() as Record<string, glassEasel.template.ProcGenGroupList[string]>;
    for (const [path, content] of Object.entries(groupList)) {
      this.space.addCompiledTemplate(path, { groupList, content, fallbackListenerOnNativeNode: true } as glassEasel.template.ComponentTemplate);
    }
  }

  private addConfigs(): void {
    for (const path of Object.keys(this.weapp.configs)) this.space.addComponentStaticConfig(path, this.config(path));
  }

  private addStyle(path: string): void {
    const id = `style-${path}`;
    const css = this.weapp.styles[path];
    if (!css || document.getElementById(id)) return;
    const style = document.createElement('style');
    style.id = id;
    style.textContent = css;
    document.head.append(style);
  }
}

type Caller = { is: string; setData(data: Record<string, unknown>, done?: () => void): void };

/** Tells of each setData. Taro writes `root.cn.[0].v`; glass-easel reads `root.cn[0].v`; WeChat takes both. */
function watchSetData(tell: (route: string, data: object) => void): void {
  const prototype = component.ComponentCaller.prototype as unknown as Caller;
  const setData = prototype.setData;
  prototype.setData = function (this: Caller, data, done) {
    tell(this.is, data);
    setData.call(this, Object.fromEntries(Object.entries(data).map(([path, value]) => [path.replace(/\.\[/g, '['), value])), done);
  };
}
