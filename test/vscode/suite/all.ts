import "./first-look.test";
import "./features.test";
import "./commands.test";
import "./server.test";
