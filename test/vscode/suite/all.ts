import "./first-look.test";
import "./features.test";
import "./commands.test";
import "./templates.test";
import "./server.test";
