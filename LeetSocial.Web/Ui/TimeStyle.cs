namespace LeetSocial.Web.Ui;

public enum TimeStyle
{
    /// <summary>The time today, the weekday this week, else the date.</summary>
    List,

    /// <summary>Minutes or hours ago, then the weekday, then the date.</summary>
    Ago,

    /// <summary>The day, in words where it is near, and the time: for what is still to come.</summary>
    When,
}
